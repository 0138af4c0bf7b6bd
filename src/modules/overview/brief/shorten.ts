/** A text cut at the end of a word so that it is no longer than so many characters, with a sign that it was cut. Pure. */
export function shorten(text: string, atMost: number): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (line.length <= atMost) return line;
  const whole = line.slice(0, atMost - 1);
  const lastSpace = whole.lastIndexOf(' ');
  return `${(lastSpace > atMost / 2 ? whole.slice(0, lastSpace) : whole).trimEnd()}…`;
}
