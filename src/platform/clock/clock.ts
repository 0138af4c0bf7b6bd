import { Temporal } from 'temporal-polyfill';

/** Where use cases read the time, so that tests can drive a whole year. */
export interface Clock {
  now(): Temporal.Instant;
}

export const systemClock: Clock = { now: () => Temporal.Now.instant() };

/** A clock that stands where it is put. */
export function clockAt(instant: string | Temporal.Instant): Clock & { set(instant: string | Temporal.Instant): void } {
  let now = Temporal.Instant.from(instant);
  return {
    now: () => now,
    set: (next) => {
      now = Temporal.Instant.from(next);
    },
  };
}
