export interface Landing {
  /** The first local day of the lighter tier, and the first on which its support is all there is. */
  from: string;
  until: string;
  before: number;
  after: number;
}

const days = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/**
 * What is planned on a day of a soft landing: the old support on its first day, then a little less each day, in equal
 * parts, until the new one. It never drops at once, and never rises.
 */
export function landingDose({ from, until, before, after }: Landing, on: string): number {
  if (on >= until || after >= before) return after;
  if (on <= from) return before;
  const planned = before + ((after - before) * days(from, on)) / days(from, until);
  return Math.round(planned * 10) / 10;
}
