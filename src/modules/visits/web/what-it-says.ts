import type { DateWords } from '../../../ui/dates.ts';
import type { VisitReply } from '../contract.ts';
import { modeWords, purposeWords } from '../visit-words.ts';

interface Said extends Pick<VisitReply, 'heldOn' | 'mode' | 'purpose' | 'minutes' | 'note'> {
  people: (string | { name: string })[];
}

/** What is recorded of a visit, in one line. */
export function whatItSays({ heldOn, mode, purpose, minutes, people, note }: Said, dates: DateWords): string {
  const names = people.map((person) => (typeof person === 'string' ? person : person.name)).join(', ');
  return [purposeWords[purpose], dates.fullDay(heldOn), modeWords[mode].toLowerCase(), `${minutes} min`, names, note ? `“${note}”` : ''].filter(Boolean).join(' · ');
}
