import type { UseCase } from '../../people/index.ts';
import { readSupporters } from '../../regions/index.ts';
import type { Supporters } from './parts.ts';

/** Who supports a school today, by name alone; how to reach them is one click behind. */
export async function supportersOfSchool(useCase: UseCase, schoolId: string): Promise<Supporters> {
  const { superintendent, operationalLeader, items } = await readSupporters(useCase, { schoolId });
  return {
    superintendent: superintendent?.name ?? null,
    operationalLeader: operationalLeader?.name ?? null,
    items: items.map(({ function: serves, person, standsInFor, hole }) => ({ functionId: serves.id, function: serves.name, person: person?.name ?? null, standsInFor: standsInFor?.away ? { name: standsInFor.name, until: standsInFor.away.until } : null, hole })),
  };
}
