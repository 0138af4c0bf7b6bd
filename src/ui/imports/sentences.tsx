/** What was put right or left out, a sentence for each kind. */
export function Sentences({ title, rows }: { title: string; rows: { kind: string; sentence: string }[] }) {
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      <ul className="plain">
        {rows.map((row) => (
          <li key={row.kind}>{row.sentence}</li>
        ))}
      </ul>
    </>
  );
}
