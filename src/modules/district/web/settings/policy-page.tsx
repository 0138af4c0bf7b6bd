import './settings.css';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import { districtApi } from '../client.ts';
import { PolicyForm, type Policy } from './policy-form.tsx';

/** The numbers behind the rules: what holds, since when, who set it, and what held before. */
export function PolicyPage() {
  const dates = useDates();
  const query = useQuery({ queryKey: ['settings'], queryFn: () => districtApi('GET /settings') });
  const [edited, setEdited] = useState<Policy>();
  return (
    <Page title="Policy numbers" lead="A number changes from a day on. What was promised or counted before keeps the number that held then.">
      <QueryState query={query}>
        {({ items, mayEdit }) => (
          <ul className="list">
            {items.map((item) => (
              <li key={item.key} className="department">
                <div className="row spread">
                  <h2>
                    {String(item.value).replaceAll('_', ' ')} {item.choices ? '' : item.unit}
                  </h2>
                  {mayEdit ? (
                    <button type="button" onClick={() => setEdited(item)}>
                      Change<span className="skip"> {item.about}</span>
                    </button>
                  ) : null}
                </div>
                <p>{item.about}</p>
                <p className="quiet">{item.since ? `Since ${dates.day(item.since)}` : 'As the product comes; the district has not set it.'}</p>
                {item.history.length > 0 ? (
                  <details>
                    <summary>All values</summary>
                    <ul className="plain">
                      {item.history.map((row) => (
                        <li key={row.validFrom}>
                          {String(row.value)} from {row.validFrom}, set by {row.setBy ?? 'the set-up'} {dates.when(row.setAt)}
                        </li>
                      ))}
                    </ul>
                  </details>
                ) : null}
              </li>
            ))}
          </ul>
        )}
      </QueryState>
      {edited ? <PolicyForm policy={edited} close={() => setEdited(undefined)} /> : null}
    </Page>
  );
}
