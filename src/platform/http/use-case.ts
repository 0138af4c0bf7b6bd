import type { Clock } from '../clock/clock.ts';
import type { Db } from '../database/in-district.ts';

/** What every use case is given, and all it is given: never a request. */
export interface UseCase<Actor> {
  db: Db;
  actor: Actor;
  clock: Clock;
}
