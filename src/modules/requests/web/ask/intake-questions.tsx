import { useQuery } from '@tanstack/react-query';
import { requestsApi } from '../client.ts';

interface IntakeQuestionsProps {
  itemId: string;
  answers: Record<string, string>;
  change: (answers: Record<string, string>) => void;
}

const inputTypes = { number: 'number', date: 'date', text: 'text' } as const;

/** The few questions that save a round of letters for this kind of request. */
export function IntakeQuestions({ itemId, answers, change }: IntakeQuestionsProps) {
  const item = useQuery({ queryKey: ['catalog', 'one', itemId], queryFn: () => requestsApi('GET /catalog-items/{id}', { params: { id: itemId } }) });
  return (item.data?.questions ?? []).map((question) => {
    const id = `question-${question.id}`;
    const value = answers[question.id] ?? '';
    const set = (answer: string) => change({ ...answers, [question.id]: answer });
    const choices = question.kind === 'yes_no' ? ['Yes', 'No'] : question.choices;
    return (
      <div key={question.id}>
        <label htmlFor={id}>
          {question.label} {question.required ? '' : <span className="quiet">(may stay empty)</span>}
        </label>
        {question.kind === 'choice' || question.kind === 'yes_no' ? (
          <select id={id} required={question.required} value={value} onChange={(event) => set(event.target.value)}>
            <option value="">Choose …</option>
            {choices.map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        ) : (
          <input id={id} type={inputTypes[question.kind]} required={question.required} maxLength={4_000} value={value} onChange={(event) => set(event.target.value)} />
        )}
      </div>
    );
  });
}
