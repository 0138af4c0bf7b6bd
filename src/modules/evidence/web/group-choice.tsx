interface GroupChoiceProps {
  groups: { key: string; name: string }[];
  chosen: string | undefined;
  choose: (group: string) => void;
}

/** Of whom a picture is that shows one group. */
export function GroupChoice({ groups, chosen, choose }: GroupChoiceProps) {
  return (
    <div className="evidence-filters">
      <label>
        Student group
        <select value={chosen ?? ''} onChange={(event) => choose(event.target.value)}>
          {groups.map(({ key, name }) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
