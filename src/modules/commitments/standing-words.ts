import type { Standing } from './standing-of.ts';

/** Where a promise stands, in words; the sign before them is a shape, the colour only follows. */
export const standingWords: Record<Standing, { words: string; sign: string; tone: 'late' | 'wait' | 'done' | 'open' }> = {
  open: { words: 'open', sign: '○', tone: 'open' },
  late: { words: 'late', sign: '▲', tone: 'late' },
  kept: { words: 'kept', sign: '●', tone: 'done' },
  kept_moved: { words: 'kept, after its day was moved', sign: '●', tone: 'done' },
  kept_late: { words: 'kept late', sign: '◐', tone: 'wait' },
  dropped: { words: 'dropped', sign: '✕', tone: 'wait' },
};
