const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day as people write it: 2026-11-01, 11/1/2026, November 1, 2026. Undefined for anything else, and for days that no calendar has. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/.exec(text);
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text);
  const worded = /^(\p{L}{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/u.exec(text);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : american ? [american[3], american[1], american[2]] : worded ? [worded[3], String(months.indexOf(worded[1]!.slice(0, 3).toLowerCase()) + 1), worded[2]] : [];
  if (!year || !month || !day) return undefined;
  const made = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${made}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== made ? undefined : made;
}

/** A number as people write it: 31, 31 %, 1,200, -2.5. Undefined for anything else. */
export function readNumber(text: string): number | undefined {
  const plain = text.replace(/\s*%$/, '').replace(/^(-?\d{1,3}(?:,\d{3})+)(\.\d+)?$/, (all) => all.replaceAll(',', ''));
  return /^-?\d{1,12}(?:\.\d{1,6})?$/.test(plain) ? Number(plain) : undefined;
}
