import { useMutation, useQuery } from '@tanstack/react-query';
import { useNotice } from '../../../../ui/notices.tsx';
import { newKey } from '../../../../ui/new-key.ts';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDraft } from '../../../../ui/use-draft.ts';
import type { MeasureImportOutcome } from '../../import/contract.ts';
import { importsApi } from './imports-client.ts';
import { emptyMapping, emptyValue, recipeOf, type Mapping } from './mapping-words.ts';

interface MappingFormProps {
  file: string;
  unknown: NonNullable<MeasureImportOutcome['unknown']>;
  saved: () => void;
}

/** Says once what the columns of an unknown file are; files with the same columns are read so from then on. */
export function MappingForm({ file, unknown: { header, firstRows }, saved }: MappingFormProps) {
  const [text, keep, clear] = useDraft('measure recipe');
  const mapping: Mapping = text ? { ...emptyMapping, ...(JSON.parse(text) as Partial<Mapping>) } : emptyMapping;
  const change = (part: Partial<Mapping>) => keep(JSON.stringify({ ...mapping, ...part }));
  const changeValue = (at: number, part: Partial<Mapping['values'][number]>) => change({ values: mapping.values.map((each, index) => (index === at ? { ...each, ...part } : each)) });
  const measures = useQuery({ queryKey: ['measures'], queryFn: () => importsApi('GET /measures') });
  const say = useNotice();
  const columns = [...new Set(header.filter((name) => name !== ''))];
  const recipe = recipeOf(mapping, header);
  const save = useMutation({
    mutationFn: async () => (recipe ? importsApi('POST /measure-recipes', { body: recipe }) : undefined),
    onSuccess: () => {
      clear();
      say('Kept. Files with these columns are read so from now on.');
      saved();
    },
  });
  const column = (id: string, label: string, value: string, set: (value: string) => void, none: string) => (
    <div>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={columns.includes(value) ? value : ''} onChange={(event) => set(event.target.value)}>
        <option value="">{none}</option>
        {columns.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </div>
  );
  return (
    <section aria-labelledby="mapping">
      <h2 id="mapping">What the columns of {file} are</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="First rows of the file">
        <table>
          <caption>Its first rows</caption>
          <thead>
            <tr>
              {columns.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {firstRows.map((cells) => (
              <tr key={cells.join('|')}>
                {columns.map((name) => (
                  <td key={name}>{cells[header.indexOf(name)]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <form
        className="mapping"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <div className="fields">
          <div>
            <label htmlFor="map-title">Name of this kind of file</label>
            <input id="map-title" maxLength={100} value={mapping.title} onChange={(event) => change({ title: event.target.value })} />
          </div>
          <div>
            <label htmlFor="map-source">Who publishes it</label>
            <input id="map-source" maxLength={200} value={mapping.source} onChange={(event) => change({ source: event.target.value })} />
          </div>
          {column('map-school', 'Code of the school', mapping.school, (school) => change({ school }), 'Choose a column')}
          <div>
            <label htmlFor="map-key">Which code it is</label>
            <select id="map-key" value={mapping.schoolKey} onChange={(event) => change({ schoolKey: event.target.value as Mapping['schoolKey'] })}>
              <option value="stateCode">The state’s</option>
              <option value="localCode">The district’s own</option>
              <option value="ncesId">The federal one (NCES)</option>
            </select>
          </div>
          <div>
            <label htmlFor="map-width">Digits of the code, if zeros were lost</label>
            <input id="map-width" inputMode="numeric" pattern="[0-9]*" maxLength={2} value={mapping.width} onChange={(event) => change({ width: event.target.value.replace(/\D/g, '') })} />
          </div>
          {column('map-period', 'Time', mapping.period, (period) => change({ period }), 'The same for all rows')}
          {mapping.period ? null : (
            <div>
              <label htmlFor="map-period-is">Time of all rows, as 2017-18</label>
              <input id="map-period-is" maxLength={40} value={mapping.periodIs} onChange={(event) => change({ periodIs: event.target.value })} />
            </div>
          )}
          {column('map-group', 'Student group', mapping.group, (group) => change({ group }), 'All students')}
          {column('map-subject', 'Subject', mapping.subject, (subject) => change({ subject }), 'No subject')}
          {column('map-grade', 'Grade', mapping.grade, (grade) => change({ grade }), 'All grades')}
          <div>
            <label htmlFor="map-hidden">Signs for “hidden”, as s or *</label>
            <input id="map-hidden" maxLength={60} value={mapping.hidden} onChange={(event) => change({ hidden: event.target.value })} />
          </div>
        </div>
        {mapping.values.map((each, at) => (
          <fieldset key={each.id} className="fields">
            <legend>{at === 0 ? 'What is measured' : `Measure ${at + 1}`}</legend>
            <div>
              <label htmlFor={`map-measure-${at}`}>Measure</label>
              <select id={`map-measure-${at}`} value={each.measure} onChange={(event) => changeValue(at, { measure: event.target.value })}>
                <option value="">Choose a measure</option>
                {(measures.data?.items ?? []).map(({ key, name }) => (
                  <option key={key} value={key}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
            {column(`map-value-${at}`, 'Its value', each.value, (value) => changeValue(at, { value }), 'Computed from part and whole')}
            {column(`map-part-${at}`, 'Students who do (the part)', each.numerator, (numerator) => changeValue(at, { numerator }), 'Not in the file')}
            {column(`map-whole-${at}`, 'Of how many students (n)', each.denominator, (denominator) => changeValue(at, { denominator }), 'Not in the file')}
            <label className="choice">
              <input type="checkbox" checked={each.fraction} onChange={(event) => changeValue(at, { fraction: event.target.checked })} />
              The file writes shares from 0 to 1
            </label>
          </fieldset>
        ))}
        {save.error ? <Refusal error={save.error} /> : null}
        <p className="row">
          <button className="main" disabled={!recipe || save.isPending}>
            Keep and read the file
          </button>
          <button type="button" onClick={() => change({ values: [...mapping.values, { ...emptyValue, id: newKey() }] })}>
            Add a measure
          </button>
          <span className="quiet">{recipe ? 'Files with these columns will be known.' : 'Needed: a name, who publishes it, the school’s code, the time, and one measure with its columns.'}</span>
        </p>
      </form>
    </section>
  );
}
