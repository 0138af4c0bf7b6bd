import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../../../ui/dialog.tsx';
import { useSettled } from '../../../../ui/use-settled.ts';
import { plansApi } from '../client.ts';
import { factWords } from '../plan-words.ts';
import type { Fields } from './part-autosave.ts';

interface MeasureChoiceProps {
  planId: string;
  partId: string;
  chosen: string | null;
  choose: (fields: Fields) => void;
}

/** The stored value from which one starts: chosen from what the district knows of the school, never typed again. */
export function MeasureChoice({ planId, partId, chosen, choose }: MeasureChoiceProps) {
  const [open, setOpen] = useState(false);
  return (
    <p className="row">
      <span>{chosen ?? <span className="quiet">No measure is chosen.</span>}</span>
      <button type="button" className="plain" onClick={() => setOpen(true)}>
        {chosen ? 'Choose another measure' : 'Choose a measure to start from'}
      </button>
      {chosen ? (
        <button type="button" className="plain" onClick={() => choose({ series: null, period: null })}>
          Without one
        </button>
      ) : null}
      {open ? (
        <Choices
          planId={planId}
          partId={partId}
          choose={(fields) => {
            choose(fields);
            setOpen(false);
          }}
          close={() => setOpen(false)}
        />
      ) : null}
    </p>
  );
}

function Choices({ planId, partId, choose, close }: Omit<MeasureChoiceProps, 'chosen'> & { close: () => void }) {
  const [words, setWords] = useState('');
  const q = useSettled(words);
  const found = useQuery({ queryKey: ['plans', 'choices', planId, q], queryFn: () => plansApi('GET /plans/{id}/measure-choices', { params: { id: planId }, query: { q } }), placeholderData: (last) => last });
  return (
    <Dialog title="What the district knows of this school" close={close}>
      <label htmlFor={`words-${partId}`}>Words of a measure, a group, a subject</label>
      <input id={`words-${partId}`} data-first type="search" value={words} onChange={(event) => setWords(event.target.value)} />
      <ul className="list">
        {(found.data?.items ?? []).map((fact) => (
          <li key={`${fact.series} ${fact.period}`} className="row spread">
            <span className="grow">{factWords(fact)}</span>
            <button type="button" onClick={() => choose({ series: fact.series, period: fact.period, ...(fact.studentGroup === 'all' ? {} : { studentGroup: fact.studentGroup }) })}>
              Start from it<span className="skip">: {factWords(fact)}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.data?.items.length === 0 ? <p className="quiet">Nothing stored of this school has these words.</p> : null}
    </Dialog>
  );
}
