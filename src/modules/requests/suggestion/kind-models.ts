import { measureClassifier, type Accuracy } from '../../../platform/classifier/measure-classifier.ts';
import { trainClassifier, type Classifier } from '../../../platform/classifier/train-classifier.ts';
import type { UseCase } from '../../people/index.ts';
import { readExamples } from './read-examples.ts';

export interface KindModel {
  classifier: Classifier;
  /** Measured on closed requests that were held back; null where there are too few to say. */
  accuracy: Accuracy | null;
  /** The local day it was learned on. */
  learnedOn: string;
}

const requestsAtLeast = 50;
const models = new Map<string, Promise<KindModel>>();

/** The district's model of today, learned anew once a day in each process, when it is first asked. */
export function getKindModel(useCase: Pick<UseCase, 'db' | 'actor'>): Promise<KindModel> {
  const { districtId, today } = useCase.actor;
  const key = `${districtId} ${today}`;
  const known = models.get(key);
  if (known) return known;
  for (const other of models.keys()) if (other.startsWith(districtId)) models.delete(other);
  const learned = learn(useCase);
  models.set(key, learned);
  learned.catch(() => models.delete(key));
  return learned;
}

async function learn(useCase: Pick<UseCase, 'db' | 'actor'>): Promise<KindModel> {
  const { items, requests } = await readExamples(useCase);
  return { classifier: trainClassifier([...items, ...requests]), accuracy: requests.length < requestsAtLeast ? null : measureClassifier(requests), learnedOn: useCase.actor.today };
}
