const tagsAtMost = 15_000;

/** Whether a page of HTML is small enough to be read as one: the time for it grows with the square of the tags that never end. */
export function isPlainEnough(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) if ((tags += 1) > tagsAtMost) return false;
  return true;
}
