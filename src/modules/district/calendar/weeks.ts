const dayMs = 86_400_000;

/** The local day so many days later, YYYY-MM-DD. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The Monday of the week that a local day lies in. */
export function weekOf(date: string): string {
  return addDays(date, -((new Date(date).getUTCDay() + 6) % 7));
}
