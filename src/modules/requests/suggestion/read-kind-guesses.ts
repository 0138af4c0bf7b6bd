import { AppError } from '../../../platform/errors.ts';
import { holdsRole, type UseCase } from '../../people/index.ts';
import type { KindGuesses } from './contract.ts';
import { getKindModel } from './kind-models.ts';

type Taken = Map<string, Map<string, number>>;

const takenForAtMost = 3;

/**
 * How the guesses of kinds did on closed requests that were held back, the kinds with most requests first. Of ordinary
 * requests alone. Throws AppError `not_allowed` for all but those who keep the catalogue and those who read it all.
 */
export async function readKindGuesses(useCase: UseCase): Promise<KindGuesses> {
  const { db, actor } = useCase;
  if (!holdsRole(actor, 'administrator', 'data_office', 'department_head', 'district_leader', 'auditor')) throw new AppError('not_allowed', 'Those who keep the catalogue read how its kinds are guessed.', { reason: 'scope' });
  const { accuracy, learnedOn } = await getKindModel(useCase);
  if (!accuracy) return { learnedOn, accuracy: null, functions: [], kinds: [] };
  const items = await db
    .selectFrom('catalogItem as item')
    .innerJoin('supportFunction as f', (join) => join.onRef('f.districtId', '=', 'item.districtId').onRef('f.id', '=', 'item.functionId'))
    .where('item.districtId', '=', actor.districtId)
    .select(['item.id', 'item.name', 'f.id as functionId', 'f.name as functionName'])
    .execute();
  const nameOf = new Map(items.map(({ id, name }) => [id, name]));
  const functionOf = new Map(items.map(({ id, functionId, functionName }) => [id, { id: functionId, name: functionName }]));
  const functionName = new Map([...functionOf.values()].map(({ id, name }) => [id, name]));
  const { taken, ...figures } = accuracy;
  return {
    learnedOn,
    accuracy: figures,
    functions: judge(throughNames(taken, (kind) => functionOf.get(kind)?.id ?? ''), functionName),
    kinds: judge(taken, nameOf).map((kind) => ({ ...kind, function: functionOf.get(kind.id)!, takenFor: takenFor(taken.get(kind.id)!, kind.id, nameOf) })),
  };
}

function judge(taken: Taken, nameOf: Map<string, string>) {
  const guessed = new Map<string, number>();
  for (const guesses of taken.values()) for (const [guess, n] of guesses) guessed.set(guess, (guessed.get(guess) ?? 0) + n);
  return [...taken]
    .map(([id, guesses]) => ({ id, name: nameOf.get(id)!, of: sum(guesses.values()), right: guesses.get(id) ?? 0, guessed: guessed.get(id) ?? 0 }))
    .toSorted((a, b) => b.of - a.of || (a.name < b.name ? -1 : 1));
}

function takenFor(guesses: Map<string, number>, own: string, nameOf: Map<string, string>) {
  return [...guesses]
    .filter(([guess]) => guess !== own && guess !== '')
    .toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, takenForAtMost)
    .map(([id, n]) => ({ id, name: nameOf.get(id)!, n }));
}

/** The same counts with each label under another name, of which several may share one. */
function throughNames(taken: Taken, name: (label: string) => string): Taken {
  const renamed: Taken = new Map();
  for (const [label, guesses] of taken) {
    const own = renamed.get(name(label)) ?? new Map<string, number>();
    renamed.set(name(label), own);
    for (const [guess, n] of guesses) own.set(name(guess), (own.get(name(guess)) ?? 0) + n);
  }
  return renamed;
}

function sum(numbers: Iterable<number>): number {
  return [...numbers].reduce((all, n) => all + n, 0);
}
