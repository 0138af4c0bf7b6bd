/** Around what was found, in the text that the database cuts: signs of no writing system. */
export const foundFrom = '\u{E0F0}';
export const foundUntil = '\u{E0F1}';

/** A cut-out text as pieces, those that were found told apart: a page marks them without reading any markup. */
export function passagePieces(cut: string): { text: string; found: boolean }[] {
  return cut
    .split(foundFrom)
    .flatMap((part, index) => {
      const [found, ...rest] = index === 0 ? ['', part] : part.split(foundUntil);
      return [{ text: found!, found: true }, { text: rest.join(''), found: false }];
    })
    .filter(({ text }) => text !== '');
}
