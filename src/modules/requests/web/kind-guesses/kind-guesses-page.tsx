import '../requests.css';
import { useQuery } from '@tanstack/react-query';
import { Page } from '../../../../ui/page.tsx';
import { QueryState } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { KindGuesses } from '../../suggestion/contract.ts';
import { requestsApi } from '../client.ts';

/** How far the suggested kind can be believed: measured on closed requests that it was not shown. */
export function KindGuessesPage() {
  const dates = useDates();
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
              <Judged title="By function" rows={functions} />
              <Kinds kinds={kinds} />
            </>
          ) : (
            <p role="status">There are too few closed requests to say. Until then kinds are suggested from the words of the catalogue alone.</p>
          )
        }
      </QueryState>
    </Page>
  );
}

function Judged({ title, rows }: { title: string; rows: KindGuesses['functions'] }) {
  return (
    <>
      <h2>{title}</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label={title}>
        <table className="kept">
          <thead>
            <tr>
              <th scope="col">Function</th>
              <Figures />
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.name}</th>
                <Shares row={row} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Kinds({ kinds }: { kinds: KindGuesses['kinds'] }) {
  return (
    <>
      <h2>By kind</h2>
      <div className="scroll" tabIndex={0} role="region" aria-label="By kind">
        <table className="kept">
          <thead>
            <tr>
              <th scope="col">Kind</th>
              <Figures />
              <th scope="col">Most often taken for</th>
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind.id}>
                <th scope="row">
                  {kind.name} <span className="quiet">{kind.function.name}</span>
                </th>
                <Shares row={kind} />
                <td>{kind.takenFor.length > 0 ? kind.takenFor.map((each) => `${each.name} (${each.n})`).join(', ') : <span className="quiet">nothing else</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Figures() {
  return (
    <>
      <th scope="col" className="n">
        Requests
      </th>
      <th scope="col" className="n">
        Found
      </th>
      <th scope="col" className="n">
        Right when said
      </th>
    </>
  );
}

function Shares({ row: { of, right, guessed } }: { row: KindGuesses['functions'][number] }) {
  return (
    <>
      <td className="n">{of}</td>
      <td className="n">{share(right, of)}</td>
      <td className="n">{share(right, guessed)}</td>
    </>
  );
}

function share(part: number, of: number): string {
  return of === 0 ? 'never said' : `${Math.round((part / of) * 100)} %`;
}

function inHundred(part: number, of: number): string {
  return `${Math.round((part / of) * 100)} times in 100`;
}
