import { Link } from '@tanstack/react-router';
import { useDates } from '../../../../ui/session-context.ts';
import type { LastContact } from '../../contract.ts';

/** When somebody last wrote or came, with the way to what it was. */
export function ContactLink({ contact, className }: { contact: LastContact; className?: string | undefined }) {
  const dates = useDates();
  return (
    <Link className={className} to={contact.kind === 'visit' ? '/visits/$id' : '/requests/$id'} params={{ id: contact.id } as never}>
      {contact.at === null ? dates.day(contact.on) : dates.when(contact.at)}
    </Link>
  );
}
