import type { GapsReply } from '../contract.ts';
import type { EvidenceSearch } from './evidence-search.ts';
import { subjectWords } from './figure-words.ts';

interface EvidenceFiltersProps {
  shown: Pick<GapsReply, 'measure' | 'subject' | 'grade' | 'period' | 'choices'>;
  search: EvidenceSearch;
  change: (next: Partial<EvidenceSearch>) => void;
  /** Without it the place is given. */
  places?: boolean;
}

/** What is looked at; each choice changes the address. */
export function EvidenceFilters({ shown, search, change, places = true }: EvidenceFiltersProps) {
  const { measures, cuts, periods, regions } = shown.choices;
  const subjects = [...new Set(cuts.map((cut) => cut.subject))];
  const grades = cuts.filter((cut) => cut.subject === shown.subject).map((cut) => cut.grade);
  return (
    <form className="evidence-filters" aria-label="What is shown" onSubmit={(event) => event.preventDefault()}>
      <Choice label="Measure" value={shown.measure.key} options={measures.map(({ key, name }) => [key, name])} choose={(measure) => change({ measure, subject: undefined, grade: undefined, period: undefined, group: undefined })} />
      {subjects.length > 1 ? <Choice label="Subject" value={shown.subject} options={subjects.map((each) => [each, subjectWords(each)])} choose={(subject) => change({ subject, grade: undefined, measure: shown.measure.key })} /> : null}
      {grades.length > 1 ? <Choice label="Grade" value={shown.grade} options={grades.map((each) => [each, each === 'all' ? 'All grades' : `Grade ${each}`])} choose={(grade) => change({ grade, subject: shown.subject, measure: shown.measure.key })} /> : null}
      {periods.length > 1 ? <Choice label="Year" value={shown.period?.key ?? ''} options={periods.map(({ key, name }) => [key, name])} choose={(period) => change({ period })} /> : null}
      {places ? <Choice label="Where" value={search.regionId ?? ''} options={[['', 'The whole district'], ...regions.map(({ id, name }) => [id, name] as [string, string])]} choose={(regionId) => change({ regionId: regionId || undefined, map: undefined })} /> : null}
      {places && search.regionId ? (
        <Choice label="Its schools" value={search.map ?? 'now'} options={[['now', 'As they are today'], ['then', 'As they were each year']]} choose={(map) => change({ map: map === 'then' ? 'then' : undefined })} />
      ) : null}
    </form>
  );
}

function Choice({ label, value, options, choose }: { label: string; value: string; options: [string, string][]; choose: (value: string) => void }) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => choose(event.target.value)}>
        {options.map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
