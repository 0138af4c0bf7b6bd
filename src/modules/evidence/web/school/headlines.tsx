import { Link } from '@tanstack/react-router';
import { SmallMultiples } from '../../../../ui/charts/small-multiples.tsx';
import type { HeadlineReply } from '../../contract.ts';
import { cutWords, figureWords, nWords, tickWords, valueWords } from '../figure-words.ts';

interface HeadlinesProps {
  headlines: HeadlineReply[];
  chosen: { measure: { key: string }; subject: string; grade: string };
  id: string;
}

/** Everything measured of all its students, a line each that opens into its years; no reference but the school itself. */
export function Headlines({ headlines, chosen, id }: HeadlinesProps) {
  if (headlines.length === 0) return <p className="quiet">The sources have no number for this school.</p>;
  return (
    <section aria-labelledby="all-students">
      <h2 id="all-students">All students, over the years</h2>
      <ul className="headlines">
        {headlines.map(({ measure, subject, grade, years, sentence }) => {
          const about = cutWords({ subject, grade });
          const name = [measure.name, about].filter(Boolean).join(', ');
          const isChosen = measure.key === chosen.measure.key && subject === chosen.subject && grade === chosen.grade;
          return (
            <li key={`${measure.key} ${subject} ${grade}`}>
              <details>
                <summary>
                  <span>{name}</span> <span className="latest">{latestWords(measure, years)}</span>
                </summary>
                <SmallMultiples
                  places={years.map((year) => year.period.name)}
                  format={(value) => tickWords(measure, value)}
                  within={measure.kind === 'share' ? [0, 100] : undefined}
                  multiples={[{
                    key: measure.key,
                    title: name,
                    label: sentence,
                    lines: [{ key: 'own', label: 'All students', shape: 'dot', points: years.map(({ period, figure }) => (figure.value === null ? null : { value: figure.value, low: figure.low, high: figure.high, title: `${period.name}: ${valueWords(measure, figure.value)}, ${nWords(figure)}` })) }],
                  }]}
                />
                <p>{sentence}</p>
                <p className="quiet">{years.map(({ period, figure }) => `${period.name}: ${figureWords(measure, figure)}`).join(' · ')}</p>
                {isChosen ? <p className="quiet">Its groups are above.</p> : (
                  <Link to="/schools/$id/evidence" params={{ id } as never} search={{ measure: measure.key, subject, grade } as never}>
                    Its student groups<span className="unseen"> in {name}</span>
                  </Link>
                )}
              </details>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function latestWords(measure: HeadlineReply['measure'], years: HeadlineReply['years']): string {
  const { period, figure } = years.at(-1)!;
  return `${figureWords(measure, figure)} in ${period.name}`;
}
