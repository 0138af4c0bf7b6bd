import { useActs } from '../../../../ui/acts/use-acts.ts';
import type { PageAct } from '../../../../ui/acts/acts-store.ts';
import type { RequestReply } from '../../contract.ts';

const focus = (id: string) => () => {
  const field = document.querySelector<HTMLElement>(`#${id}`);
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
};

/** The ways to the two fields of the page, by a key and by name. */
export function useRequestKeys({ abilities, side, school }: RequestReply): void {
  const reply: PageAct[] = abilities.write.allowed ? [{ name: side === 'school' ? 'Write to the district' : `Write to ${school.name}`, shortcut: 'reply', run: focus('message') }] : [];
  const note: PageAct[] = abilities.note.allowed ? [{ name: 'Add a note for colleagues', shortcut: 'note', run: focus('note') }] : [];
  useActs([...reply, ...note]);
}
