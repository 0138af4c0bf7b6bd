/** Whether every text in a value, the names of its fields included, can be kept as it is: no zero byte, no half of a character. */
export function isKeepable(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0');
  if (value === null || typeof value !== 'object') return true;
  return Object.entries(value).every(([name, each]) => isKeepable(name) && isKeepable(each));
}
