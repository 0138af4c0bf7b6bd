import { learnInThread } from '../../../platform/classifier/learn-in-thread.ts';
import type { Accuracy } from '../../../platform/classifier/measure-classifier.ts';
import type { Learned } from '../../../platform/classifier/train-classifier.ts';
import type { Clock } from '../../../platform/clock/clock.ts';
import type { Database } from '../../../platform/database/database.ts';
import { inDistrict } from '../../../platform/database/in-district.ts';
import { inBackground, type DistrictUseCase, type UseCase } from '../../people/index.ts';
import { readExamples } from './read-examples.ts';

export interface KindModel {
  learned: Learned;
  /** Measured on closed requests that were held back; null where there are too few to say. */
  accuracy: Accuracy | null;
  /** The local day it was learned on. */
  learnedOn: string;
}

const measuredAtLeast = 50;
const models = new Map<string, { learnedOn: string; model: Promise<KindModel> }>();

/** The district's model as this process has it; where it has none yet, it is learned now. */
export function getKindModel(useCase: Pick<UseCase, 'db' | 'actor'>): Promise<KindModel> {
  const { districtId } = useCase.actor;
  const known = models.get(districtId);
  return known ? known.model : keep(useCase.actor, readExamples(useCase).then((examples) => learn(examples, useCase.actor.today)));
}

/** Learns the models of all districts, unless they are of today: so that nobody who types waits for it. The one of before serves meanwhile. */
export async function learnKindModels({ database, clock }: { database: Database; clock: Clock }): Promise<void> {
  for (const { id } of await database.owner.selectFrom('district').select('id').orderBy('id').execute()) {
    const { actor, examples } = await inDistrict(database, id, async (db) => {
      const { actor } = await inBackground({ db, clock }, id);
      return { actor, examples: models.get(id)?.learnedOn === actor.today ? undefined : await readExamples({ db, actor }) };
    });
    if (!examples) continue;
    const model = await learn(examples, actor.today);
    await keep(actor, Promise.resolve(model));
  }
}

function keep({ districtId, today }: Pick<DistrictUseCase['actor'], 'districtId' | 'today'>, model: Promise<KindModel>): Promise<KindModel> {
  models.set(districtId, { learnedOn: today, model });
  model.catch(() => models.delete(districtId));
  return model;
}

async function learn({ items, requests }: Awaited<ReturnType<typeof readExamples>>, today: string): Promise<KindModel> {
  return { ...(await learnInThread({ hints: items, examples: requests, measuredAtLeast })), learnedOn: today };
}
