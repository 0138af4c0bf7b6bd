import { Link } from '@tanstack/react-router';
import { ApiProblem } from '../../../ui/api.ts';
import { Refusal } from '../../../ui/query-state.tsx';

/** What the writer says to a doubt of the server. */
export interface Answers {
  again: boolean;
  namesChecked: boolean;
}

interface DoubtsProps {
  error: Error | null;
  note: string;
  answers: Answers;
  answer: (answers: Answers) => void;
}

/** Why it was not kept; where that is a doubt, the words it is about, and the box in which the writer says that it is well. */
export function Doubts({ error, note, answers, answer }: DoubtsProps) {
  if (!error) return null;
  const { code, details } = error instanceof ApiProblem ? error : { code: '', details: undefined };
  if (code === 'twice') {
    return (
      <>
        <Refusal error={error} />
        <p>
          <Link to={'/visits/$id' as never} params={{ id: `V-${String(details?.number)}` } as never}>
            Look at V-{String(details?.number)}
          </Link>
        </p>
        <Box id="again" words="This is another visit" checked={answers.again} change={(again) => answer({ ...answers, again })} />
      </>
    );
  }
  if (code === 'personal_data') {
    const found = ((details?.findings as { from: number; to: number }[] | undefined) ?? []).map(({ from, to }) => `“${note.trim().slice(from, to)}”`);
    return (
      <>
        <Refusal error={error} />
        <p>It is about {found.join(', ')}.</p>
        <Box id="names-checked" words="This is no name of a student or teacher; that I said so is kept on record" checked={answers.namesChecked} change={(namesChecked) => answer({ ...answers, namesChecked })} />
      </>
    );
  }
  return <Refusal error={error} />;
}

function Box({ id, words, checked, change }: { id: string; words: string; checked: boolean; change: (checked: boolean) => void }) {
  return (
    <label className="inline" htmlFor={id}>
      <input id={id} type="checkbox" checked={checked} onChange={(event) => change(event.target.checked)} />
      {words}
    </label>
  );
}
