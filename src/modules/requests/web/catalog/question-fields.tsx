import { newKey } from '../../../../ui/new-key.ts';

export interface EditedQuestion {
  /** Tells the lines apart while they are edited. */
  key: string;
  /** Left out for a new one. */
  id?: string;
  label: string;
  kind: 'text' | 'choice' | 'number' | 'date' | 'yes_no';
  choices: string[];
  required: boolean;
}

const kinds: [EditedQuestion['kind'], string][] = [
  ['text', 'Words'],
  ['choice', 'One of several'],
  ['number', 'A number'],
  ['date', 'A day'],
  ['yes_no', 'Yes or no'],
];

/** The few questions that save a round of letters; the fewer the better. */
export function QuestionFields({ questions, change }: { questions: EditedQuestion[]; change: (questions: EditedQuestion[]) => void }) {
  const set = (key: string, part: Partial<EditedQuestion>) => change(questions.map((question) => (question.key === key ? { ...question, ...part } : question)));
  return (
    <fieldset>
      <legend>Questions asked with it</legend>
      {questions.map((question) => (
        <div className="question" key={question.key}>
          <label htmlFor={`q-${question.key}`}>Question</label>
          <input id={`q-${question.key}`} required maxLength={200} value={question.label} onChange={(event) => set(question.key, { label: event.target.value })} />
          <label htmlFor={`k-${question.key}`}>Answered by</label>
          <select id={`k-${question.key}`} value={question.kind} onChange={(event) => set(question.key, { kind: event.target.value as EditedQuestion['kind'], choices: event.target.value === 'choice' ? question.choices : [] })}>
            {kinds.map(([kind, word]) => (
              <option key={kind} value={kind}>
                {word}
              </option>
            ))}
          </select>
          {question.kind === 'choice' ? (
            <>
              <label htmlFor={`c-${question.key}`}>Answers, with commas between</label>
              <input id={`c-${question.key}`} required defaultValue={question.choices.join(', ')} onBlur={(event) => set(question.key, { choices: event.target.value.split(',').map((each) => each.trim()).filter(Boolean) })} />
            </>
          ) : null}
          <div className="row spread">
            <label className="inline">
              <input type="checkbox" checked={question.required} onChange={(event) => set(question.key, { required: event.target.checked })} /> Must be answered
            </label>
            <button type="button" className="plain" onClick={() => change(questions.filter((other) => other.key !== question.key))}>
              Leave out<span className="skip"> {question.label}</span>
            </button>
          </div>
        </div>
      ))}
      <button type="button" className="plain" onClick={() => change([...questions, { key: newKey(), label: '', kind: 'text', choices: [], required: false }])}>
        Add a question
      </button>
    </fieldset>
  );
}
