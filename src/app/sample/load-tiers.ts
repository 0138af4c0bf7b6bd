import type { Kysely } from 'kysely';
import { castKey, type CastMember } from '../../../database/sample/cast.ts';
import type { DB } from '../../../database/schema.generated.ts';
import { loadCalendar } from '../../modules/district/index.ts';
import { computeRun, firstFormula, installTiers, schoolDayAfter, usualTiers } from '../../modules/tiers/index.ts';
import { clockAt } from '../../platform/clock/clock.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';

/** Where the sample's people judged otherwise than the index, by how many places from the top of a tier. */
const judgements = [
  { indexTier: 'targeted', place: 0, tier: 'intensive', rationale: 'Its leader is new since August and half of the teaching staff are in their first year. The index does not see that.' },
  { indexTier: 'targeted', place: 3, tier: 'universal', rationale: 'A team of its own, paid by a grant until June, does what the tier would. We look again when the grant ends.' },
  { indexTier: 'universal', place: 1, tier: 'targeted', rationale: 'It takes in two classes of newcomers in January; support has to be there before they are.' },
];

/** A need index over who the students are, published and computed in the autumn; tiers by it and by judgement, one of them asked to be reviewed. */
export async function loadTiers(db: Kysely<DB>, { districtId, sample, ids, now }: SampleContext): Promise<void> {
  const ago = (days: number) => new Date(Date.parse(now) - days * 86_400_000).toISOString();
  const person = (member: CastMember) => ids('person', castKey(member));
  const useCaseAgo = (days: number, member: CastMember) => ({ db: db as never, clock: clockAt(ago(days)), actor: { districtId, personId: person(member), name: member, timeZone: sample.calendar.timeZone, today: ago(days).slice(0, 10), grants: [{ role: member === 'dataOffice' ? ('data_office' as const) : ('district_leader' as const), schoolId: null, regionId: null, departmentId: null }] } });
  await installTiers(useCaseAgo(60, 'dataOffice'));
  const [indexId, versionId] = [newId(), newId()];
  await insertMany(db, 'needIndex', [{ districtId, id: indexId, name: 'Need index', about: 'Who the students of a school are, beside the other schools: what the district answers for and a school cannot change.', createdBy: person('dataOffice'), createdAt: ago(70) }]);
  await insertMany(db, 'needIndexVersion', [{ districtId, id: versionId, needIndexId: indexId, number: 1, formula: firstFormula, note: 'The first one: three shares of students from the list of schools.', draftedBy: person('dataOffice'), draftedAt: ago(70), editedAt: ago(65), publishedBy: person('chiefOfSchools'), publishedAt: ago(60), validFrom: ago(60).slice(0, 10) }] as never);
  const run = await computeRun(useCaseAgo(55, 'dataOffice'), indexId);
  const results = await db.selectFrom('needIndexResult').where('districtId', '=', districtId).where('runId', '=', run.id).where('tier', 'is not', null).select(['schoolId', 'tier']).orderBy('rank').orderBy('schoolId').execute();
  const judged = new Map(judgements.map((each) => [results.filter(({ tier }) => tier === each.indexTier)[each.place]?.schoolId, each]));
  const effectiveFrom = ago(45).slice(0, 10);
  const calendar = await loadCalendar(useCaseAgo(0, 'dataOffice'));
  const reviewOn = schoolDayAfter(calendar, effectiveFrom, 75);
  const tiers = new Map(usualTiers.map((tier) => [tier.key, tier]));
  const rows = results.map(({ schoolId, tier: indexTier }, index) => {
    const judgement = judged.get(schoolId);
    const { key: tier, entryCriteria, exitCriteria } = tiers.get(judgement?.tier ?? indexTier!)!;
    const rationale = judgement?.rationale ?? 'As the index says; the region’s superintendent knows of nothing that speaks against it.';
    return { districtId, id: newId(), number: index + 1, schoolId, runId: run.id, indexTier, tier, rationale, entryCriteria, exitCriteria, transformation: false, state: 'effective', proposedBy: person('dataOffice'), proposedAt: ago(54), approvedBy: person('chiefOfSchools'), approvedAt: ago(50), effectiveFrom, reviewOn };
  });
  await insertMany(db, 'tierAssignment', rows);
  await insertMany(db, 'shortNumber', [{ districtId, kind: 'tier_assignment', lastNumber: rows.length }]);
  await insertMany(
    db,
    'tierStep',
    rows.flatMap(({ id, rationale }) => [
      { districtId, id: newId(), assignmentId: id, act: 'propose', state: 'proposed', note: rationale, doneBy: person('dataOffice'), doneAt: ago(54) },
      { districtId, id: newId(), assignmentId: id, act: 'review', state: 'reviewed', note: 'Read with the regional superintendents in their September meeting.', doneBy: person('chiefOfSchools'), doneAt: ago(51) },
      { districtId, id: newId(), assignmentId: id, act: 'approve', state: 'effective', note: '', doneBy: person('chiefOfSchools'), doneAt: ago(50) },
    ]),
  );
  const asking = rows.find(({ schoolId }) => schoolId === ids('school', '00350156'));
  if (asking) {
    await insertMany(db, 'tierReview', [{ districtId, id: newId(), schoolId: asking.schoolId, assignmentId: asking.id, question: 'The shares are of 2016-17. Since then a third of our students came through the newcomer programme; please look again with this year’s figures.', askedBy: person('neighbouringPrincipal'), askedAt: ago(4), answerDueOn: schoolDayAfter(calendar, ago(4).slice(0, 10), 10) }]);
  }
}
