import fc from 'fast-check';
import { answerDemand } from '../../src/modules/demands/answering/answer-demand.ts';
import { demandDraft } from '../../src/modules/demands/contract/demands.ts';
import { decideDemand } from '../../src/modules/demands/deciding/decide-demand.ts';
import { changeTerms } from '../../src/modules/demands/drafting/change-terms.ts';
import { exemptDemand } from '../../src/modules/demands/drafting/exempt-demand.ts';
import { submitDemand } from '../../src/modules/demands/drafting/submit-demand.ts';
import { withdrawDemand } from '../../src/modules/demands/drafting/withdraw-demand.ts';
import { draftDemand } from '../../src/modules/demands/drafting/write-draft.ts';
import { addDays } from '../../src/modules/district/index.ts';
import { moveSchools } from '../../src/modules/regions/move-schools.ts';
import type { CastMember, mapleCounty } from '../maple-county.ts';

type Maple = Awaited<ReturnType<typeof mapleCounty>>;

const act = fc.constantFrom('ask', 'ask', 'submit', 'decide', 'decide', 'decide', 'decide', 'answer', 'answer', 'answer', 'terms', 'withdraw', 'exempt', 'redraw', 'later');

/** An act of somebody on some demand; what its numbers mean depends on the act. */
export const randomDemandAct = fc.record({ act, who: fc.nat(3), demand: fc.nat(9), days: fc.nat(34), minutes: fc.integer({ min: 0, max: 90 }), some: fc.nat(7), kind: fc.nat(4) });
export type DemandAct = typeof randomDemandAct extends fc.Arbitrary<infer T> ? T : never;

const schools = ['elm', 'oak', 'pine'] as const;
const words = ['Count the late buses', 'Name who opens the gate', 'Measure the yard', 'List the keys', 'Send the class sizes', 'Tell us the codes', 'Check the devices', 'Sign the report'];
const askers: CastMember[] = ['hana', 'chief'];
const deciders: CastMember[] = ['rita', 'odd', 'stu', 'hana'];
const leaders: CastMember[] = ['ines', 'omar'];
const decisions = ['approve', 'approve', 'approve', 'move', 'take_out', 'excuse', 'refuse'] as const;
const answers = ['done', 'declined', 'returned', 'taken_back'] as const;

/** Does one act, which ends well or is refused by a rule. `ids` are the demands so far; a new one is added. */
export async function doDemandAct(maple: Maple, ids: string[], { act: kind, who, demand, days, minutes, some, kind: choice }: DemandAct): Promise<void> {
  const today = maple.clock.now().toZonedDateTimeISO('America/New_York').toPlainDate().toString();
  // One of the last few, so that something comes to its end.
  const id = ids[ids.length - 1 - (demand % Math.max(1, Math.min(3, ids.length)))];
  // Mostly a weekday, now and then a Saturday.
  const inWeek = (date: string) => (new Date(date).getUTCDay() % 6 === 0 && choice > 0 ? addDays(date, 2) : date);
  const day = inWeek(addDays(today, days % 20));
  const named = schools.filter((_, bit) => (some & (1 << bit)) !== 0).map((school) => maple.id(school));
  switch (kind) {
    case 'ask': {
      const asker = askers[who % 2]!;
      const draft = demandDraft.parse({ departmentId: maple.id(asker === 'hana' || choice < 2 ? 'transport' : 'facilities'), what: `${words[some]} ${ids.length}`, purpose: 'Decides.', readers: 'Us', minutes, sendOn: today, dueOn: day, ...(named.length > 0 ? { schoolsBy: 'list', schoolsOf: named } : {}) });
      ids.push((await maple.act(asker, (useCase) => draftDemand(useCase, draft))).id);
      return;
    }
    case 'redraw':
      await maple.act('ada', (useCase) => moveSchools(useCase, { regionId: maple.id(who % 2 === 0 ? 'north' : 'south'), schoolIds: [maple.id(schools[choice % 3]!)], from: days < 17 ? today : day }));
      return;
    case 'later':
      maple.clock.set(maple.clock.now().add({ hours: 24 * (1 + (days % 5)) }));
      return;
  }
  if (!id) return;
  switch (kind) {
    case 'submit':
      await maple.act('chief', (useCase) => submitDemand(useCase, id, choice > 0 ? { differsReason: 'It is another.' } : {}));
      return;
    case 'decide':
      await maple.act(deciders[who]!, (useCase) => decideDemand(useCase, id, { decision: decisions[days % decisions.length]!, dueOn: day, ...(demand % 3 > 0 ? { reason: 'So it is.' } : {}), ...(named.length > 0 && choice % 2 === 0 ? { schoolIds: named } : {}) }));
      return;
    case 'answer':
      await maple.act(leaders[who % 2]!, (useCase) => answerDemand(useCase, id, { answer: answers[choice % 4]!, text: 'Our word.' }));
      return;
    case 'terms':
      await maple.act('chief', (useCase) => changeTerms(useCase, id, { minutes, sendOn: today, dueOn: day, reason: 'Other terms.' }));
      return;
    case 'withdraw':
      if (days % 3 === 2) await maple.act('chief', (useCase) => withdrawDemand(useCase, id, { reason: 'No more.' }));
      return;
    case 'exempt':
      await maple.act('chief', (useCase) => exemptDemand(useCase, id, { dueOn: day, reason: 'The law.' }));
  }
}
