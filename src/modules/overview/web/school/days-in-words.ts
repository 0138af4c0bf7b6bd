/** "asked today", "3 school days old". */
export function daysInWords(days: number): string {
  if (days === 0) return 'asked today';
  return days === 1 ? '1 school day old' : `${days} school days old`;
}
