/** Whether every text of a value of JSON can be kept as it is: no zero byte and no half of a surrogate pair. However deep it is nested. */
export function isKeepable(value: unknown): boolean {
  const waiting = [value];
  while (waiting.length > 0) {
    const each = waiting.pop();
    if (typeof each === 'string' && !isWhole(each)) return false;
    if (each === null || typeof each !== 'object') continue;
    for (const [key, inner] of Object.entries(each)) {
      if (!isWhole(key)) return false;
      waiting.push(inner);
    }
  }
  return true;
}

function isWhole(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
