interface ReachProps {
  person: { name: string; email: string | null; phone: string | null; reachNote: string | null };
}

/** RFC 3966: an extension is dialled after the number, not as part of it. */
function callTo(phone: string): string {
  const [number, extension] = phone.split(/\s*(?:ext\.?|x)\s*/i);
  return `tel:${number!.replaceAll(/[^+\d]/g, '')}${extension ? `;ext=${extension}` : ''}`;
}

/** How to reach somebody: a letter, a call, and what they ask one to know. */
export function Reach({ person }: ReachProps) {
  const { name, email, phone, reachNote } = person;
  if (!email && !phone && !reachNote) return <p className="reach quiet">No mail or phone is recorded.</p>;
  return (
    <p className="reach">
      {phone ? (
        <a href={callTo(phone)} aria-label={`Call ${name}, ${phone}`}>
          {phone}
        </a>
      ) : null}
      {email ? (
        <a href={`mailto:${email}`} aria-label={`Write to ${name}, ${email}`}>
          {email}
        </a>
      ) : null}
      {reachNote ? <span className="quiet">{reachNote}</span> : null}
    </p>
  );
}
