import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotice } from '../../../../ui/notices.tsx';
import { Refusal } from '../../../../ui/query-state.tsx';
import { useDates } from '../../../../ui/session-context.ts';
import type { CalendarReply } from '../../contract.ts';
import { districtApi } from '../client.ts';
import { dayWords, periodWords } from '../day-words.ts';

const shownAtMost = 8;

interface Coming {
  key: string;
  from: string;
  to: string;
  what: string;
  /** Set for a day that can be withdrawn. */
  exceptionId?: string;
}

/** What differs from an ordinary school day, from today on, in words. */
export function ComingDays({ calendar }: { calendar: CalendarReply }) {
  const dates = useDates();
  const say = useNotice();
  const queries = useQueryClient();
  const withdraw = useMutation({
    mutationFn: (id: string) => districtApi('DELETE /calendar-exceptions/{id}', { params: { id } }),
    onSuccess: async (_, id) => {
      const { date, kind, reason, opens, closes } = calendar.exceptions.find((each) => each.id === id)!;
      const again = { date, kind, reason, ...(opens && closes ? { opens, closes } : {}) };
      say('Withdrawn. Open promises are being counted again.', () => districtApi('POST /calendar-exceptions', { body: again }).finally(() => queries.invalidateQueries({ queryKey: ['calendar'] })));
      await queries.invalidateQueries({ queryKey: ['calendar'] });
    },
  });
  const coming = comingOf(calendar);
  if (coming.length === 0) return null;
  return (
    <section aria-labelledby="coming">
      <h2 id="coming">What comes next</h2>
      {withdraw.error ? <Refusal error={withdraw.error} /> : null}
      <ul className="list">
        {coming.slice(0, shownAtMost).map((each) => (
          <li key={each.key} className="row spread coming">
            <span>
              <strong>{each.from === each.to ? dates.day(each.from) : `${dates.day(each.from)} – ${dates.day(each.to)}`}</strong> {each.what}
            </span>
            {each.exceptionId && calendar.abilities.close ? (
              <button type="button" className="plain" disabled={withdraw.isPending} onClick={() => withdraw.mutate(each.exceptionId!)}>
                Withdraw<span className="skip"> {each.what}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function comingOf(calendar: CalendarReply): Coming[] {
  const days = calendar.exceptions.map((each) => ({ key: each.id, from: each.date, to: each.date, what: `${dayWords[each.kind].word}${each.closes ? ` until ${each.closes}` : ''}: ${each.reason}`, exceptionId: each.id }));
  const periods = calendar.periods.filter((each) => each.kind !== 'term').map((each) => ({ key: each.id, from: each.startsOn, to: each.endsOn, what: `${periodWords[each.kind]}: ${each.name}` }));
  return [...days, ...periods].filter((each) => each.to >= calendar.today).toSorted((one, other) => one.from.localeCompare(other.from));
}
