import type { Insertable } from 'kysely';
import type { SampleDemand } from '../../../database/sample/demands.ts';
import type { DB } from '../../../database/schema.generated.ts';
import { newId } from '../../platform/ids.ts';

export interface DemandRows {
  demand: Insertable<DB['demand']>[];
  demandTerms: Insertable<DB['demandTerms']>[];
  demandExemption: Insertable<DB['demandExemption']>[];
  demandAnswer: Insertable<DB['demandAnswer']>[];
  demandStep: Insertable<DB['demandStep']>[];
}

interface SampleSchools {
  id: string;
  leaderId: string;
}

interface Around {
  districtId: string;
  number: number;
  today: string;
  now: string;
  ownerId: string;
  departmentId: string;
  chiefId: string;
  regions: { id: string; superintendentId: string; schools: SampleSchools[] }[];
  /** An instant so many days ago. */
  at: (ago: number, hour?: number) => string;
  due: string;
  /** The day that was asked for, where the region moved it. */
  first: string | undefined;
  decideBy: string;
}

type Answer = DemandRows['demandAnswer'][number];
type Step = DemandRows['demandStep'][number];

/** The rows of one demand of the sample with all that happened to it. */
export function demandRowsOf(told: SampleDemand, around: Around): DemandRows {
  const { districtId, ownerId, at, number, due } = around;
  const id = newId(Date.parse(at(told.askedAgo)));
  const base = { districtId, demandId: id };
  const sendOn = at(Math.max(told.askedAgo - 2, 0)).slice(0, 10);
  const dueOn = around.first ?? due;
  const submittedAt = told.draft ? null : at(told.askedAgo);
  const step = (kind: string, doneBy: string | null, doneAt: string, more: Partial<Step> = {}): Step => ({ ...base, id: newId(Date.parse(doneAt)), kind, revision: told.draft ? 0 : 1, schoolId: null, regionId: null, minutes: null, dueOn: null, overBudget: null, reason: null, doneBy, doneAt, ...more });
  const steps = [step('drafted', ownerId, at(told.askedAgo, 13))];
  const schools = around.regions.flatMap((region) => region.schools.map((school, index) => ({ ...school, region, fromFirst: index, fromLast: region.schools.length - 1 - index })));
  if (submittedAt) steps.push(step('submitted', ownerId, submittedAt, { minutes: told.minutes, dueOn, reason: told.differs ?? null }));
  const answers = told.draft ? [] : schools.map((school) => answerOf(school));
  if (told.withdrawn) steps.push(step('withdrawn', ownerId, at(1), { reason: told.withdrawn }));
  return {
    demand: [
      {
        districtId, id, number, departmentId: around.departmentId, ownerId, draftedBy: ownerId, draftedAt: at(told.askedAgo, 13), what: told.what, purpose: told.purpose, readers: told.readers, minutes: told.minutes, sendOn, dueOn, doneBy: told.doneBy ?? 'tick', mayDecline: !told.mustAnswer,
        measureId: null, schoolsBy: 'region', schoolsOf: around.regions.map((region) => region.id), differsReason: told.differs ?? null, revision: told.draft ? 0 : 1, submittedAt, decideBy: submittedAt ? around.decideBy : null, withdrawnAt: told.withdrawn ? at(1) : null,
      },
    ],
    demandTerms: submittedAt ? [{ ...base, revision: 1, minutes: told.minutes, sendOn, dueOn, proposedBy: ownerId, proposedAt: submittedAt }] : [],
    demandExemption: told.exemption ? [{ ...base, id: newId(), dueOn, reason: told.exemption, grantedBy: around.chiefId, grantedAt: at(told.askedAgo, 14) }] : [],
    demandAnswer: answers,
    demandStep: steps,
  };

  function answerOf({ id: schoolId, leaderId, region, fromFirst, fromLast }: (typeof schools)[number]): Answer {
    const { decision, answers: given = {}, minutes } = told;
    const decidedAt = at(Math.max(told.askedAgo - 2, 0), 14);
    const answer: Answer = { ...base, schoolId, state: 'waiting', revision: 1, minutes, sendOn, dueOn, pendingRevision: null, approvedAt: null, answeredAt: null, answeredBy: null, answerText: null, answerNumber: null };
    if (!decision) return answer;
    const act = (kind: string, reason: string | null | undefined) => steps.push(step(kind, region.superintendentId, decidedAt, { schoolId, regionId: region.id, minutes, dueOn: due, reason: reason ?? null }));
    if (decision.takenOut && fromFirst > 0 && fromFirst <= decision.takenOut.schools) {
      act('taken_out', decision.takenOut.reason);
      return { ...answer, state: 'taken_out' };
    }
    act(decision.kind, decision.reason);
    if (decision.kind === 'refused') return { ...answer, state: 'refused' };
    const open: Answer = { ...answer, state: told.withdrawn ? 'withdrawn' : 'open', dueOn: due, approvedAt: decidedAt };
    const answered = (state: string, text: string | null): Answer => {
      const doneAt = at(Math.max(told.askedAgo - 4 - (fromLast % 5), 0), 12);
      steps.push(step(state, leaderId, doneAt, { schoolId, reason: state === 'done' ? null : text }));
      return { ...open, state, answeredAt: doneAt, answeredBy: leaderId, answerText: state === 'done' && told.doneBy !== 'text' ? null : text, answerNumber: told.doneBy === 'number' && state === 'done' ? 3 + ((fromLast * 7) % 29) : null };
    };
    if (fromFirst === 0) return given.first ? answered(given.first.kind, given.first.text || null) : open;
    if (given.declined && fromLast === 0) return answered('declined', given.declined);
    return fromLast < (given.done ?? 0) ? answered('done', told.doneBy === 'text' ? 'As last year.' : null) : open;
  }
}
