import type { Random } from '../random.ts';
import type { SampleSchool } from '../sample-school.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];
const SUBJECTS = ['mathematics', 'science', 'humanities', 'literacy', 'music', 'world language'];
const LANGUAGES = ['Spanish', 'Haitian Creole', 'Cape Verdean Creole', 'Portuguese', 'Vietnamese', 'Chinese', 'Somali', 'Arabic'];

function gradeName(grade: string): string {
  if (grade === 'PK') return 'pre-kindergarten';
  return grade === 'K' ? 'kindergarten' : `grade ${Number(grade)}`;
}

const fillers: Record<string, (random: Random, school: SampleSchool) => string> = {
  n: (random) => String(random.between(2, 4)),
  m: (random) => String(random.between(3, 8) * 5),
  count: (random) => String(random.between(6, 28)),
  weeks: (random) => ['two', 'three', 'four', 'five'][random.between(0, 3)]!,
  room: (random) => String(random.between(1, 3) * 100 + random.between(1, 24)),
  deg: (random) => String(random.between(52, 60)),
  bus: (random) => `${random.pick(['A', 'B', 'C', 'D'])}${random.between(101, 680)}`,
  bus2: (random) => `${random.pick(['F', 'G', 'H'])}${random.between(101, 680)}`,
  lang: (random) => random.pick(LANGUAGES.slice(0, 4)),
  lang2: (random) => random.pick(LANGUAGES.slice(4)),
  day: (random) => random.pick(DAYS),
  grade: (random, school) => gradeName(random.pick(school.grades)),
  subject: (random) => random.pick(SUBJECTS),
  amount: (random) => `$${(random.between(4, 96) * 100).toLocaleString('en-US')}`,
  po: (random) => `PO ${random.between(410000, 489999)}`,
};

export interface SlotFiller {
  fill(text: string): string;
  /** The value a slot was given earlier in the request. */
  said(slot: string): string | undefined;
}

/** Fills `{slots}`. All but the weekday keep their value through one request, so that the conversation stays on its subject. */
export function slotFiller(random: Random, school: SampleSchool, fixed: Record<string, string> = {}): SlotFiller {
  const kept = new Map(Object.entries(fixed));
  const valueOf = (slot: string): string => {
    const known = kept.get(slot);
    if (known) return known;
    const value = fillers[slot]!(random, school);
    if (slot !== 'day') kept.set(slot, value);
    return value;
  };
  return {
    fill: (text) =>
      text
        .replaceAll(/\{(\w+)\}/g, (_, slot: string) => valueOf(slot))
        // A slot at the start of a sentence gets its capital.
        .replaceAll(/(^|[.?!] )([a-z])/g, (_, start: string, letter: string) => start + letter.toUpperCase()),
    said: (slot) => kept.get(slot),
  };
}
