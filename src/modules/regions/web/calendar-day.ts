const dayMs = 86_400_000;

/** A calendar day so many days away, in and out as YYYY-MM-DD. Noon in UTC, where no clock is ever put forward or back. */
export function dayFrom(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * dayMs).toISOString().slice(0, 10);
}
