import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import type { MacroReply } from '../../contract.ts';
import { requestsApi } from '../client.ts';
import { MacroForm } from './macro-form.tsx';
import { MacroText } from './macro-text.tsx';

/** Texts that are written again and again, with the acts that go with them. */
export function MacrosPage() {
  const [open, setOpen] = useState<MacroReply | 'new'>();
  const query = useQuery({ queryKey: ['macros'], queryFn: () => requestsApi('GET /macros') });
  return (
    <Page title="Macros" lead="A macro goes into your draft first; you read and change it before it is sent.">
      <QueryState query={query}>
        {({ items, mayKeepFor, departments }) => (
          <>
            {mayKeepFor.length > 0 ? (
              <p>
                <button type="button" className="main" onClick={() => setOpen('new')}>
                  Keep a macro
                </button>
              </p>
            ) : null}
            {items.length === 0 ? <p className="quiet">{mayKeepFor.length > 0 ? 'None is kept yet. Keep the answer that you wrote for the third time this week.' : 'None is kept for you yet.'}</p> : null}
            <ul className="list" hidden={items.length === 0}>
              {items.map((item) => (
                <li key={item.id}>
                  <div className="row spread">
                    <h2>{item.name}</h2>
                    {item.mayEdit ? (
                      <button type="button" onClick={() => setOpen(item)}>
                        Change<span className="skip"> {item.name}</span>
                      </button>
                    ) : null}
                  </div>
                  <p className="quiet">
                    {item.kind === 'note' ? 'For internal notes' : 'For messages'}, {item.owner.scope === 'person' ? 'only you' : item.owner.name}
                    {item.acts.length > 0 ? `, does ${item.acts.length === 1 ? 'one thing' : `${item.acts.length} things`} more when sent` : ''}
                  </p>
                  <MacroText body={item.body} />
                </li>
              ))}
            </ul>
            {open ? <MacroForm macro={open === 'new' ? undefined : open} owners={mayKeepFor} departments={departments} close={() => setOpen(undefined)} /> : null}
          </>
        )}
      </QueryState>
    </Page>
  );
}
