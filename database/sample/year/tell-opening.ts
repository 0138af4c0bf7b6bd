import type { CatalogTemplateItem } from '../../catalog/catalog-item.ts';
import type { Random } from '../random.ts';
import { smallTalk } from './small-talk.ts';
import type { Tale } from './tale.ts';

const SUMMARY_LIMIT = 300;
const DAY_MS = 86_400_000;

/** The number already named in the sentence, so that answer and sentence agree. */
function numberFor(label: string, { random, said }: Tale): string {
  if (/dollar/i.test(label)) return said('amount')?.replaceAll(/\D/g, '') ?? String(random.between(4, 96) * 100);
  if (/minutes/i.test(label)) return said('m') ?? String(random.between(3, 8) * 5);
  if (/temperature/i.test(label)) return said('deg') ?? String(random.between(52, 60));
  if (/days|pages|hours/i.test(label)) return String(random.between(1, 5));
  return said('n') ?? said('count') ?? String(random.between(2, 12));
}

function answerTo(question: CatalogTemplateItem['questions'][number], tale: Tale): string | null {
  const { random, plan } = tale;
  if (question.kind === 'choice') return random.pick(question.choices);
  if (question.kind === 'number') return numberFor(question.label, tale);
  if (question.kind === 'yes_no') return random.chance(0.5) ? 'yes' : 'no';
  if (question.kind === 'date') return new Date(plan.submittedAt + random.between(1, 14) * DAY_MS).toISOString().slice(0, 10);
  return null;
}

function summaryOf({ plan, random, fill }: Tale): string {
  if (plan.summary) return plan.summary;
  const before = random.chance(0.18) ? random.pick(smallTalk.before) : '';
  const after = random.chance(0.22) ? random.pick(smallTalk.after) : '';
  const ask = fill(random.pick(plan.script.asks));
  return `${before}${ask}${after}`.slice(0, SUMMARY_LIMIT);
}

function drawRequester(tale: Tale, random: Random): string {
  const { school, date, story } = tale.plan;
  const office = tale.directory.officeOf(school.stateCode);
  return office && !story && random.chance(0.3) ? office : tale.directory.leaderOf(school.stateCode, date);
}

/** The school asks, and somebody owns it in the same instant. */
export function tellSubmission(tale: Tale): void {
  const { plan, random, directory } = tale;
  tale.requester = drawRequester(tale, random);
  const routed = directory.ownerOf(plan.region, plan.item.ownerFunction, plan.date);
  const direct = plan.channel === 'specialist' && routed.cause === 'routed';
  tale.owner = routed.person;
  tale.tell({
    kind: 'submitted',
    by: plan.channel === 'staff' ? tale.owner : tale.requester,
    channel: plan.channel === 'specialist' && !direct ? 'web' : plan.channel,
    summary: summaryOf(tale),
    details: random.chance(0.15) ? random.pick(smallTalk.details) : null,
    answers: plan.item.questions.flatMap((question, index) => {
      const answer = random.chance(0.55) ? answerTo(question, tale) : null;
      return answer === null ? [] : [{ question: index, answer }];
    }),
  });
  tale.tell({ kind: 'held', person: tale.owner, cause: direct ? 'asked_directly' : routed.cause, piece: null, handoff: null });
  tale.tell({ kind: 'status', status: 'submitted', reason: null, by: tale.requester });
}

export function tellFirstAnswer(tale: Tale): void {
  tale.tell({ kind: 'message', by: tale.owner, side: 'district', body: tale.random.pick(smallTalk.firstAnswer) });
  tale.tell({ kind: 'status', status: 'acknowledged', reason: null, by: tale.owner });
}
