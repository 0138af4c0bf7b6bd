/** A person by their initials; the name stands beside it, so a reader's voice skips it. */
export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).filter(Boolean);
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => [...(word ?? '')][0] ?? '').join('');
  return (
    <span className="initials" aria-hidden="true">
      {letters.toUpperCase()}
    </span>
  );
}
