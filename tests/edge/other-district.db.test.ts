import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askDepartment } from '../../src/modules/requests/pieces/ask-department.ts';
import { offerHandoff } from '../../src/modules/requests/handoffs/offer-handoff.ts';
import { beginPlan } from '../../src/modules/plans/plan/begin-plan.ts';
import { firstFormula } from '../../src/modules/tiers/need-index/first-formula.ts';
import { newId } from '../../src/platform/ids.ts';
import { openRequest } from '../../src/modules/requests/routing/open-request.ts';
import { bodyFor } from './body-for.ts';
import { operationsOf, type Operation, type Schema } from './open-api.ts';
import { signedInApp, type Clickable } from './signed-in-app.ts';

let made: Awaited<ReturnType<typeof signedInApp>>;
let operations: Operation[];
/** Ids of Cedar County by the first word of the road that takes them. */
let foreign: Record<string, string>;

beforeAll(async () => {
  made = await signedInApp();
  const { app, cedar, database } = made;
  operations = operationsOf(await (await app.call('GET', '/api/v1/openapi.json')).json()).filter((operation) => operation.params.some((each) => each.in === 'path'));
  const requests = (await cedar.act('ines', (useCase) => openRequest(useCase, { summary: 'The bus is late.', functionId: cedar.id('transportation') }))).id;
  const pieces = (await cedar.act('tess', (useCase) => askDepartment(useCase, requests, { departmentId: cedar.id('transport'), ask: 'A second bus.' }))).id;
  const handoffs = (await cedar.act('tess', (useCase) => offerHandoff(useCase, requests, { toPersonId: cedar.id('hana'), reason: 'Yours.' }))).id;
  foreign = { requests, pieces, handoffs, people: cedar.id('tess'), schools: cedar.id('elm'), regions: cedar.id('north'), departments: cedar.id('transport'), 'support-functions': cedar.id('transportation'), 'school-years': cedar.id('year'), 'team-assignments': cedar.id('seat-tess'), 'role-grants': cedar.id('grant-tess') };
  await makeTheRest(database.owner, cedar);
});
afterAll(async () => {
  await made.app.close();
  await made.database.close();
});

async function makeTheRest(db: typeof made.database.owner, cedar: typeof made.cedar): Promise<void> {
  const { districtId } = cedar;
  const now = '2026-11-23T14:00:00Z';
  const row = (kind: string) => ({ districtId, id: (foreign[kind] = randomUUID()) });
  await db.insertInto('absence').values({ ...row('absences'), personId: cedar.id('tess'), firstDay: '2026-11-24', lastDay: '2026-11-25', recordedAt: now }).execute();
  const other = await cedar.act('ines', (useCase) => openRequest(useCase, { summary: 'Another need' }));
  await db.insertInto('requestLink').values({ ...row('request-links'), kind: 'related', fromId: foreign.requests!, toId: other.id, madeBy: cedar.id('tess'), madeAt: now }).execute();
  await db.insertInto('incomingMail').values({ ...row('incoming-mails'), road: 'webhook', sha256: 'x', raw: Buffer.from('From: a@b.example\r\n\r\nHi'), sizeBytes: 24, receivedAt: now, tryAt: now, state: 'quarantined', reason: 'sender_unknown' }).execute();
  await db.insertInto('externalRecord').values({ ...row('external-records'), requestId: foreign.requests!, system: 'Work orders', reference: 'WO-1', recordedBy: cedar.id('tess'), recordedAt: now }).execute();
  await db.insertInto('guest').values({ ...row('guests'), requestId: foreign.requests!, personId: cedar.id('bo'), invitedBy: cedar.id('tess'), reason: 'A look', invitedAt: now, expiresAt: '2027-11-23T14:00:00Z' }).execute();
  await db.insertInto('scheduledMessage').values({ ...row('scheduled-messages'), requestId: foreign.requests!, authorId: cedar.id('tess'), body: 'Later', isLater: true, writtenAt: now, sendAt: '2027-11-23T14:00:00Z' }).execute();
  await db.insertInto('bulkAct').values({ ...row('bulk-acts'), act: '{}', doneBy: cedar.id('tess'), doneAt: now }).execute();
  await db.insertInto('snooze').values({ ...row('snoozes'), requestId: foreign.requests!, personId: cedar.id('tess'), untilAt: '2026-12-01T13:00:00Z', setAt: now }).execute();
  const { id: holdingId } = await db.selectFrom('holding').where('districtId', '=', districtId).where('requestId', '=', foreign.requests!).select('id').executeTakeFirstOrThrow();
  await db.insertInto('taking').values({ ...row('takings'), requestId: foreign.requests!, holdingId, takenBy: cedar.id('tess'), takenAt: now }).execute();
  await db.insertInto('requestStep').values({ ...row('request-steps'), requestId: foreign.requests!, position: 0, label: 'A step', isRequired: true, audience: 'district', addedAt: now }).execute();
  await db.insertInto('macro').values({ ...row('macros'), name: 'Mine', kind: 'message', body: 'Hello', acts: '[]', personId: cedar.id('tess'), madeBy: cedar.id('tess'), madeAt: now }).execute();
  await db.insertInto('article').values({ ...row('articles'), code: 'TRN-99', title: 'An article', departmentId: cedar.id('transport'), source: 'Cedar', createdAt: now }).execute();
  await db.insertInto('articleRevision').values({ districtId, id: newId(), articleId: foreign.articles!, number: 1, body: 'A text', recordedAt: now }).execute();
  await db.insertInto('catalogItem').values({ ...row('catalog-items'), code: 'bus', name: 'A bus', functionId: cedar.id('transportation'), createdAt: now, search: '' }).execute();
  await db.insertInto('needIndex').values({ ...row('need-indexes'), name: 'Need', createdAt: now }).execute();
  await db.insertInto('needIndexVersion').values({ ...row('need-index-versions'), needIndexId: foreign['need-indexes']!, number: 1, formula: JSON.stringify(firstFormula), draftedAt: now, editedAt: now }).execute();
  await db.insertInto('tierAssignment').values({ ...row('tier-assignments'), number: 1, schoolId: cedar.id('elm'), tier: 'targeted', rationale: 'A reason.', entryCriteria: 'In.', exitCriteria: 'Out.', state: 'proposed', proposedBy: cedar.id('data'), proposedAt: now }).execute();
  await db.insertInto('tierReview').values({ ...row('tier-reviews'), schoolId: cedar.id('elm'), assignmentId: foreign['tier-assignments']!, question: 'Why?', askedBy: cedar.id('ines'), askedAt: now, answerDueOn: '2026-12-08' }).execute();
  await db.insertInto('plannedDose').values({ ...row('planned-doses'), schoolId: cedar.id('elm'), hoursPerMonth: 10, visitsPerMonth: 1, reason: 'A reason.', validFrom: '2026-11-01', setAt: now }).execute();
  await db.insertInto('declaredInterest').values({ ...row('declared-interests'), personId: cedar.id('tess'), schoolId: cedar.id('elm'), kind: 'other', declaredBy: cedar.id('tess'), declaredAt: now }).execute();
  await db.insertInto('evidenceDecision').values({ ...row('evidence-decisions'), view: 'groups', measure: 'mcas', subject: 'ela', grade: 'all', choice: 'decide', reason: 'A reason.', decidedBy: cedar.id('chief'), decidedAt: now }).execute();
  await db.insertInto('commitment').values({ ...row('commitments'), schoolId: cedar.id('elm'), direction: 'to_school', what: 'A bus', sourceKind: 'conversation', isConfidential: false, madeBy: cedar.id('tess'), madeAt: now, firstDueOn: '2026-12-01', ownerId: cedar.id('tess'), dueOn: '2026-12-01' }).execute();
  await db.insertInto('schoolVisit').values({ ...row('visits'), number: 1, schoolId: cedar.id('elm'), recordedBy: cedar.id('tess'), recordedAt: now, version: 1, heldOn: '2026-11-23', mode: 'in_person', purpose: 'coaching', minutes: 45, people: 1, departmentIds: [], functionCodes: [] }).execute();
  await db.insertInto('schoolVisitVersion').values({ districtId, visitId: foreign.visits!, version: 1, heldOn: '2026-11-23', mode: 'in_person', purpose: 'coaching', minutes: 45, writtenBy: cedar.id('tess'), writtenAt: now }).execute();
  await db.insertInto('demand').values({ ...row('demands'), number: 1, departmentId: cedar.id('transport'), ownerId: cedar.id('hana'), draftedBy: cedar.id('hana'), draftedAt: now, what: 'Count the buses', purpose: 'Routes.', readers: 'Routing', minutes: 10, sendOn: '2026-11-23', dueOn: '2026-12-01', doneBy: 'tick', mayDecline: true, schoolsBy: 'all', revision: 1, submittedAt: now, decideBy: '2026-11-25' }).execute();
  await db.insertInto('demandAnswer').values({ districtId, demandId: foreign.demands!, schoolId: cedar.id('elm'), state: 'waiting', revision: 1, minutes: 10, sendOn: '2026-11-23', dueOn: '2026-12-01' }).execute();
  await db.insertInto('weeklyDigest').values({ ...row('weekly-digests'), personId: cedar.id('ines'), weekStart: '2026-11-30', composedAt: now }).execute();
  await db.insertInto('supportMatch').values({ ...row('school-matches'), schoolId: cedar.id('elm'), personId: cedar.id('bo'), functionId: cedar.id('transportation'), validFrom: '2026-11-01', matchedBy: cedar.id('odd'), matchedAt: now }).execute();
  foreign.plans = (await cedar.act('ines', (useCase) => beginPlan(useCase, { schoolId: cedar.id('elm') }))).id;
  foreign['public-plans'] = foreign.plans;
  const cycleId = cedar.id('cycle');
  await db.insertInto('planCycle').values({ districtId, id: cycleId, planId: foreign.plans, number: 1, startsOn: '2026-09-21', endsOn: '2026-12-21', begunAt: now }).execute();
  await db.insertInto('checkpoint').values({ ...row('checkpoints'), planId: foreign.plans, cycleId, dayNumber: 30, dueOn: '2026-10-21' }).execute();
  foreign['plan-templates'] = (await db.selectFrom('planTemplate').where('districtId', '=', districtId).select('id').executeTakeFirstOrThrow()).id;
  await db.insertInto('importRun').values({ ...row('plan-imports'), kind: 'plans', fileName: 'plans.csv', fileSha256: 'x', rowsRead: 1, rowsAdded: 1, rowsChanged: 0, rowsSame: 0, rowsRefused: 0, outcome: 'applied', runAt: now }).execute();
  await db.insertInto('savedView').values({ ...row('saved-views'), personId: cedar.id('ines'), name: 'Mine', filters: '{}', createdAt: now }).execute();
  const importRun = { ...row('measures'), kind: 'measures', fileName: 'values.csv', fileSha256: 'x', rowsRead: 1, rowsAdded: 1, rowsChanged: 0, rowsSame: 0, rowsRefused: 0, outcome: 'applied', runAt: now };
  await db.insertInto('importRun').values(importRun).execute();
  await db.insertInto('valueRun').values({ districtId, id: newId(), number: 1, importRunId: importRun.id }).execute();
  await db.insertInto('measureRecipe').values({ ...row('measure-recipes'), name: 'own', title: 'Own', recipe: '{}', recordedAt: now }).execute();
  await db.insertInto('calendarException').values({ ...row('calendar-exceptions'), date: '2026-11-27', kind: 'closure', reason: 'Snow', declaredAt: now }).execute();
  await db.insertInto('calendarPeriod').values({ ...row('calendar-periods'), kind: 'term', name: 'A term', startsOn: '2026-09-01', endsOn: '2026-12-01', recordedAt: now }).execute();
}

test('an id of another district is nothing here: every road that takes one answers 404, and changes nothing there', async () => {
  const { app, maple, cookies, database } = made;
  const fingerprint = async () => (await database.pool.query(`select md5(string_agg(t.whole, ' ' order by t.whole)) as whole from (${['request', 'piece', 'handoff', 'holding', 'person', 'role_grant', 'team_assignment', 'region', 'school', 'department', 'support_function', 'absence', 'saved_view', 'calendar_exception', 'calendar_period', 'school_year', 'catalog_item', 'request_link', 'external_record', 'bulk_act', 'request_step', 'macro', 'article', 'import_run', 'value_run', 'measure_recipe', 'guest', 'scheduled_message', 'snooze', 'taking', 'watch', 'mention', 'request_party', 'need_index', 'need_index_version', 'tier_assignment', 'tier_step', 'tier_review', 'planned_dose', 'declared_interest', 'support_match', 'commitment', 'school_visit', 'school_visit_version', 'school_visit_change', 'demand', 'demand_answer', 'demand_step', 'demand_exemption', 'weekly_digest', 'evidence_decision', 'plan', 'plan_part', 'plan_act', 'plan_comment', 'plan_link', 'plan_template_version', 'plan_cycle', 'checkpoint', 'checkpoint_decision', 'audit_entry'].map((table) => `select ${table}::text as whole from ${table} where district_id = '${made.cedar.districtId}'`).join(' union all ')}) t`)).rows[0];
  const before = await fingerprint();
  const answers: Record<string, string> = {};
  for (const { method, path, params, body } of operations) {
    const kind = path.split('/')[3]!;
    const there = path.startsWith('/api/v1/schools/imports') ? randomUUID() : foreign[kind];
    expect(there, `an id for ${path}: add one above when a module brings a new kind`).toBeDefined();
    const url = params.filter((each) => each.in === 'path').reduce((made, each) => made.replace(`{${each.name}}`, each.name === 'id' ? there! : randomUUID()), path);
    for (const role of ['administrator', 'district_leader', 'operational_leader', 'school_leader'] as Clickable[]) {
      const reply = await app.call(method, url, { cookie: cookies[role], ...(body ? { body: bodyFor(body, maple.id) } : {}) });
      // A role that may never do this may be told so first: that says nothing of the id.
      if (reply.status === 403 && (await knowsNot(method, path, role, body))) continue;
      answers[`${method} ${path} as ${role}`] = `${reply.status}${reply.status === 404 ? '' : ` ${(await reply.text()).slice(0, 200)}`}`;
    }
  }
  const wrong = Object.entries(answers).filter(([, answer]) => answer !== '404');
  expect(Object.fromEntries(wrong)).toEqual({});
  expect(new Set(Object.keys(answers).map((each) => each.split(' as ')[0])).size, 'each of these roads was tried by somebody whom it takes').toBe(operations.length);
  expect(await fingerprint()).toEqual(before);
});

/** True when an id of nothing at all is answered the same, so that the refusal tells nothing. */
async function knowsNot(method: string, path: string, role: Clickable, body: Schema | undefined): Promise<boolean> {
  const { app, maple, cookies } = made;
  const reply = await app.call(method, path.replaceAll(/\{\w+\}/g, () => randomUUID()), { cookie: cookies[role], ...(body ? { body: bodyFor(body, maple.id) } : {}) });
  return reply.status === 403;
}
