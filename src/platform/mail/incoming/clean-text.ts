/** Text that any database and page takes: one kind of line end, no control characters, no half characters. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll(/[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\ufeff]/gu, '')
    .replaceAll(/[\t \u00a0]+\n/g, '\n')
    .replaceAll(/\n{4,}/g, '\n\n\n')
    .trim();
}
