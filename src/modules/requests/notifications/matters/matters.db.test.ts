import { expect, test } from 'vitest';
import { cloneDatabase } from '../../../../../tests/database.ts';
import { evidenceWorld } from '../../../../../tests/evidence-world.ts';
import { mapleCounty, type CastMember } from '../../../../../tests/maple-county.ts';
import { eachDistrict } from '../../../../app/each-district.ts';
import { sendMailOut } from '../../../../app/send-mail-out.ts';
import { dispatchEvents } from '../../../../platform/events/dispatch.ts';
import { openLog } from '../../../../platform/http/log.ts';
import type { Mail } from '../../../../platform/mail/mail.ts';
import { recordDecision } from '../../../evidence/decisions/record-decision.ts';
import { approveAssignment, reviewAssignment } from '../../../tiers/assignments/approve-assignment.ts';
import { decideExitReview, openExitReview } from '../../../tiers/assignments/exit-review.ts';
import { proposeTiers } from '../../../tiers/assignments/propose-tiers.ts';
import { installTiers } from '../../../tiers/policy/install-tiers.ts';
import { answerReview } from '../../../tiers/reviews/answer-review.ts';
import { askReview } from '../../../tiers/reviews/ask-review.ts';
import { beginDigests } from '../begin-digests.ts';
import { findNotifications } from '../find-notifications.ts';
import { noteNews } from '../note-news.ts';
import { setWishes } from '../set-wishes.ts';

const log = openLog('silent');
const cast = ['ines', 'omar', 'tess', 'odd', 'hana', 'rita', 'stu', 'chief', 'data', 'aud', 'ada'] as const;

async function tieredMaple() {
  const database = await cloneDatabase();
  const maple = await mapleCounty(database);
  const { clock } = maple;
  const mails: Mail[] = [];
  for (const who of cast) await database.owner.updateTable('person').set({ email: `${who}@maple.test` }).where('id', '=', maple.id(who)).execute();
  await maple.act('data', installTiers);
  const work = async () => {
    await dispatchEvents({ database, clock, log }, noteNews);
    await eachDistrict({ database, clock }, async (useCase) => (await beginDigests(useCase), false));
    await sendMailOut({ database, clock, log, sendMail: async (mail) => void mails.push(mail), baseUrl: 'https://causeway.test' });
  };
  const news = (who: CastMember) => maple.act(who, (useCase) => findNotifications(useCase, 50));
  const toldOf = async (kind: string) => {
    const told: string[] = [];
    for (const who of cast) if ((await news(who)).some((each) => each.kind === kind)) told.push(who);
    return told;
  };
  const approved = async (tier: string) => {
    const { ids } = await maple.act('data', (useCase) => proposeTiers(useCase, { proposals: [{ schoolId: maple.id('elm'), tier, rationale: 'Attendance fell by 7777 days.' }] }));
    await maple.act('rita', (useCase) => reviewAssignment(useCase, ids[0]!, { note: 'It fits.' }));
    await maple.act('chief', (useCase) => approveAssignment(useCase, ids[0]!, { note: 'Agreed.' }));
    return ids[0]!;
  };
  return { database, maple, clock, mails, work, news, toldOf, approved };
}

test('what the evidence asks for is told to whom it is given, without a figure or what was written about it', async () => {
  const { database, maple, clock, mails, work, news, toldOf } = await tieredMaple();
  await evidenceWorld(database, maple, { measures: { meeting: { name: 'Meeting expectations' } }, values: [['elm', 'meeting', '2025-26', [61, 143]], ['elm', 'meeting/english_learners', '2025-26', [4, 41]]] });
  const picture = { view: 'school', measure: 'meeting', subject: 'all', grade: 'all', period: '2025-26', group: 'english_learners', schoolId: maple.id('elm') } as const;
  const give = (who: CastMember, ownerId: string) => maple.act(who, (useCase) => recordDecision(useCase, { ...picture, choice: 'assign', reason: 'Only 4 of 41 meet it.', ownerId, dueOn: '2026-12-01' }));
  await maple.act('rita', (useCase) => recordDecision(useCase, { ...picture, choice: 'drop', reason: 'Known.' }));
  await give('rita', maple.id('tess'));
  await give('hana', maple.id('hana'));
  await work();
  expect(await toldOf('given')).toEqual(['tess']);
  const [told] = await news('tess');
  expect(told).toMatchObject({ by: 'Rita North', number: null, summary: 'elm school: Meeting expectations, English learners, 2025-26, until 2026-12-01' });
  expect(told!.path).toContain(`/schools/${maple.id('elm')}/evidence?measure=meeting`);
  expect(mails).toEqual([]);
  clock.set('2026-11-24T12:05:00Z');
  await work();
  await work();
  expect(mails.map((mail) => [mail.to, mail.subject])).toEqual([['tess@maple.test', 'Your day: news in one matter of evidence, tiers or visits']]);
  expect(mails[0]!.text).toContain('Rita North gives you what the evidence asks for.');
  expect(mails[0]!.text).toContain(`https://causeway.test${told!.path}`);
  expect(JSON.stringify([mails, told])).not.toMatch(/\b(4|41|61|143)\b(?!-)/);
  // Tuned as all other news; who may not read it any more is told nothing.
  await maple.act('tess', (useCase) => setWishes(useCase, { manners: { given: 'at_once' } }));
  await maple.act('odd', (useCase) => setWishes(useCase, { manners: { given: 'never' } }));
  await give('rita', maple.id('odd'));
  clock.set('2026-11-25T02:00:00Z');
  await give('rita', maple.id('tess'));
  await work();
  await database.owner.updateTable('roleGrant').set({ validTo: '2026-11-25' }).where('personId', '=', maple.id('tess')).execute();
  await database.owner.updateTable('person').set({ endedAt: clock.now().toString() }).where('id', '=', maple.id('tess')).execute();
  clock.set('2026-11-25T15:00:00Z');
  await work();
  expect(mails).toHaveLength(1);
  expect(await news('odd')).toEqual([]);
});

test('a tier is told to the leaders of its school and region, and to nobody of another; what is asked is told to who answers', async () => {
  const { maple, clock, mails, work, news, toldOf, approved } = await tieredMaple();
  const first = await approved('intensive');
  await work();
  expect(await toldOf('tier')).toEqual(['ines', 'rita']);
  expect((await news('ines'))[0]).toMatchObject({ by: 'Chief Maple', path: `/schools/${maple.id('elm')}/tier`, summary: expect.stringMatching(/: tier Intensive.* from 2026-11-23, looked at again on \d{4}-/) });
  await maple.act('chief', (useCase) => openExitReview(useCase, first, { note: 'It is time.' }));
  await work();
  expect(await toldOf('exit_review')).toEqual(['ines', 'rita']);
  await maple.act('rita', (useCase) => decideExitReview(useCase, first, { decision: 'keep', note: 'Not yet.' }));
  await work();
  // Rita kept it herself.
  expect((await news('ines')).filter((each) => each.kind === 'tier').map((each) => each.by).toSorted()).toEqual(['Chief Maple', 'Rita North']);
  expect((await news('rita')).filter((each) => each.kind === 'tier').map((each) => each.by)).toEqual(['Chief Maple']);

  expect(mails).toEqual([]);
  const review = await maple.act('ines', (useCase) => askReview(useCase, maple.id('elm'), { question: 'Why the 8888?' }));
  await work();
  expect(await toldOf('review_asked')).toEqual(['chief']);
  clock.set('2026-11-23T15:30:00Z');
  await maple.act('chief', (useCase) => answerReview(useCase, review.id, { outcome: 'kept', answer: 'Because of 9999.' }));
  await work();
  expect(await toldOf('review_answered')).toEqual(['ines', 'rita']);
  // An answer comes to the school at once, the rest in the digest.
  expect(mails.map((mail) => [mail.to, mail.text.includes('Chief Maple answered the review of this tier.')])).toEqual([['ines@maple.test', true]]);
  clock.set('2026-11-24T12:05:00Z');
  await work();
  expect(mails.map((mail) => mail.to).toSorted()).toEqual(['chief@maple.test', 'ines@maple.test', 'ines@maple.test', 'rita@maple.test']);
  expect(JSON.stringify(mails)).not.toMatch(/7777|8888|9999|It is time|Not yet/);
});
