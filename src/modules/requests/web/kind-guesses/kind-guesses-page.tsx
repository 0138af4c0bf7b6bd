import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates, usePageSession } from '../../../../ui/session-context.ts';
import type { KindGuesses } from '../../suggestion/contract.ts';
import { requestsApi } from '../client.ts';

/** How far the suggested kind can be believed: measured on closed requests that it was not shown. */
export function KindGuessesPage() {
  const dates = useDates();
  const session = usePageSession();
  const query = useQuery({ queryKey: ['requests', 'kind-guesses'], queryFn: () => requestsApi('GET /kind-guesses') });
  return (
    <Page title="How kinds are guessed" lead="While somebody asks, a kind is suggested from the words of the catalogue and of earlier requests. It is never chosen for them. This is how often it was right.">
      <QueryState query={query}>
        {({ accuracy, functions, kinds, learnedOn }) =>
          accuracy ? (
            <>
              <p>
                Learned on {dates.day(learnedOn)}. Of {accuracy.of.toLocaleString('en-US')} closed requests, each held back once, the guess was the kind they ended with {inHundred(accuracy.right, accuracy.of)}, and among the first three{' '}
                {inHundred(accuracy.rightInThree, accuracy.of)}. Always naming the commonest kind would have been right {inHundred(accuracy.baseline, accuracy.of)}.
              </p>
              {session.isSample ? <p className="quiet">The sample’s requests are written from patterns, which flatters these figures.</p> : null}
              <h2>By function</h2>
              <p className="quiet">Found: of the requests that ended as this, how many were guessed so. Right: of the guesses of this, how many were so.</p>
              <ul className="list">
                {functions.map((each) => (
                  <li key={each.id}>
                    <KindsOf judged={each} kinds={kinds.filter((kind) => kind.function.id === each.id)} />
                  </li>
                ))}
              </ul>
            </>
          ) : (
            <p role="status">There are too few closed requests to say. Until then kinds are suggested from the words of the catalogue alone.</p>
          )
        }
      </QueryState>
    </Page>
  );
}

function KindsOf({ judged, kinds }: { judged: KindGuesses['functions'][number]; kinds: KindGuesses['kinds'] }) {
  return (
    <details>
      <summary>
        <strong>{judged.name}</strong> <span className="quiet">{judged.of.toLocaleString('en-US')} requests, {share(judged.right, judged.of)} found, {share(judged.right, judged.guessed)} right</span>
      </summary>
      <div className="scroll" tabIndex={0} role="region" aria-label={`Kinds of ${judged.name}`}>
        <table className="guesses">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <th scope="col" className="n">Requests</th>
              <th scope="col" className="n">Found</th>
              <th scope="col" className="n">Right</th>
              <th scope="col">Else taken for</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ id, name, of, right, guessed, takenFor }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td className="n">{of}</td>
                <td className="n">{share(right, of)}</td>
                <td className="n">{share(right, guessed)}</td>
                <td>{takenFor.map((each) => `${each.name} (${each.n})`).join(', ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function share(part: number, of: number): string {
  return of === 0 ? 'never said' : `${Math.round((part / of) * 100)} %`;
}

function inHundred(part: number, of: number): string {
  return `${Math.round((part / of) * 100)} times in 100`;
}
