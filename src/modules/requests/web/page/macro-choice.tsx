import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '../../../../ui/dialog.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { requestsApi } from '../client.ts';

export interface ChosenMacro {
  id: string;
  name: string;
  body: string;
  acts: string[];
}

/** Macros filled in for this request, each with what it would do; choosing puts the text into the draft and does nothing yet. */
export function MacroChoice({ requestId, kind, choose, close }: { requestId: string; kind: 'message' | 'note'; choose: (macro: ChosenMacro) => void; close: () => void }) {
  const [words, setWords] = useState('');
  const query = useQuery({ queryKey: ['requests', 'macros', requestId, kind], queryFn: () => requestsApi('GET /requests/{id}/macros', { params: { id: requestId }, query: { kind } }) });
  return (
    <Dialog title="Choose a macro" close={close}>
      <label htmlFor="macro-words">Find by name</label>
      <input id="macro-words" value={words} onChange={(event) => setWords(event.target.value)} />
      <QueryState query={query}>
        {({ items }) => (
          <ul className="list">
            {items.length === 0 ? <li>There is none yet. Keep some under <a href="/macros">Macros</a>.</li> : null}
            {items.filter((item) => item.name.toLowerCase().includes(words.trim().toLowerCase())).map((item) => (
              <li key={item.id}>
                <button type="button" className="plain" onClick={() => choose(item)}>{item.name}</button> <span className="quiet">{item.owner}</span>
                <div className="quiet">{item.body.slice(0, 160)}</div>
                {item.acts.map((act) => <div key={act}>{act}</div>)}
              </li>
            ))}
          </ul>
        )}
      </QueryState>
    </Dialog>
  );
}
