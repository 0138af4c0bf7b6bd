/** Text with what was looked for marked: it stands between \ue000 and \ue001, as the server sends it. */
export function Marked({ text }: { text: string }) {
  const parts = text.split(/[\ue000\ue001]/);
  // What stands at an odd place is marked; places never move, so they are keys.
  return parts.map((part, place) => {
    const key = `${place} ${part}`;
    return place % 2 === 1 ? <mark key={key}>{part}</mark> : <span key={key}>{part}</span>;
  });
}
