import { sql, type Kysely } from 'kysely';
import { castKey } from '../../../database/sample/cast.ts';
import { visitStories } from '../../../database/sample/visits.ts';
import type { DB } from '../../../database/schema.generated.ts';
import { dayOf, loadCalendar, nextDate } from '../../modules/district/index.ts';
import { clockAt } from '../../platform/clock/clock.ts';
import { insertMany } from '../../platform/database/insert-many.ts';
import { newId } from '../../platform/ids.ts';
import type { SampleContext } from './sample-context.ts';
import { visitsOf, type MadeVisit, type VisitPlace } from './visit-rows-of.ts';

const storySchool = '00350080';
/** Its page has something to show. */
const shareOfStory = 2.2;
const dayMs = 86_400_000;

/** A year of visits: more where the tier says so, though not everywhere as planned; one disputed, one answered, one corrected, one withdrawn. */
export async function loadVisits(db: Kysely<DB>, context: SampleContext): Promise<void> {
  const { districtId, sample, ids, now } = context;
  const today = now.slice(0, 10);
  const calendar = await loadCalendar({ db: db as never, clock: clockAt(now), actor: { districtId, timeZone: sample.calendar.timeZone, today, personId: null, name: 'Causeway' } });
  const schoolDays: string[] = [];
  for (let day = new Date(Date.parse(today) - 365 * dayMs).toISOString().slice(0, 10); day < today; day = nextDate(day)) if (['school_day', 'half_day'].includes(dayOf(calendar, day).kind)) schoolDays.push(day);
  const made = (await findPlaces(db, context)).flatMap((place) => visitsOf(place, schoolDays)).toSorted((a, b) => a.heldOn.localeCompare(b.heldOn) || a.school.localeCompare(b.school));
  const rows = made.map((visit, index) => {
    const at = `${visit.heldOn}T21:${String(index % 60).padStart(2, '0')}:00.000Z`;
    return { visit, number: index + 1, at, id: newId(Date.parse(at)), recordedBy: ids('person', visit.people[0]!.person) };
  });
  const stories = tellStories(rows.filter(({ visit }) => visit.school === storySchool && visit.mode === 'in_person'), context);
  await insertMany(
    db,
    'schoolVisit',
    rows.map(({ visit, number, at, id, recordedBy }) => ({ districtId, id, number, schoolId: ids('school', visit.school), recordedBy, recordedAt: at, version: 1, ...toldOf(visit), ...sumOf(visit, ids), standing: 'stands', disputes: 0, answeredBy: null, ...stories.heads.get(id) })),
  );
  await insertMany(db, 'schoolVisitVersion', [...rows.map(({ visit, at, id, recordedBy }) => ({ districtId, visitId: id, version: 1, ...toldOf(visit), note: visit.note, writtenBy: recordedBy, writtenAt: at })), ...stories.versions]);
  const came = (visit: MadeVisit, visitId: string, version: number) => visit.people.map((each) => ({ districtId, visitId, version, personId: ids('person', each.person), functionId: each.function ? ids('function', each.function) : null, departmentId: each.department ? ids('department', each.department) : null }));
  await insertMany(db, 'schoolVisitPerson', [...rows.flatMap(({ visit, id }) => came(visit, id, 1)), ...stories.versions.flatMap(({ visitId, version }) => came(rows.find(({ id }) => id === visitId)!.visit, visitId, version))]);
  await insertMany(db, 'schoolVisitChange', [...rows.map(({ at, id, recordedBy }) => ({ districtId, id: newId(Date.parse(at)), visitId: id, kind: 'recorded', version: 1, words: null, changedBy: recordedBy, changedAt: at })), ...stories.changes]);
  await insertMany(db, 'shortNumber', [{ districtId, kind: 'visit', lastNumber: rows.length }]);
  // What the story's people said on a visit was said on the last one before.
  await sql`update commitment set source_id = (select v.id from school_visit v where v.district_id = commitment.district_id and v.school_id = commitment.school_id and v.standing = 'stands' and v.mode = 'in_person' and v.held_on <= commitment.made_at::date order by v.held_on desc, v.id limit 1)
    where district_id = ${districtId} and source_kind = 'visit'`.execute(db);
}

function toldOf({ heldOn, mode, purpose, minutes, goalId }: MadeVisit) {
  return { heldOn, mode, purpose, minutes, goalId };
}

function sumOf({ people }: MadeVisit, ids: SampleContext['ids']) {
  const departments = people.flatMap(({ department }) => (department ? [department] : []));
  return { people: people.length, departmentIds: [...new Set(departments)].map((code) => ids('department', code)), functionCodes: [...new Set(people.flatMap((person) => (person.function ? [person.function] : [])))].toSorted() };
}

async function findPlaces(db: Kysely<DB>, { districtId, sample, ids }: SampleContext): Promise<VisitPlace[]> {
  const tiers = new Map((await db.selectFrom('tierAssignment').where('districtId', '=', districtId).select(['schoolId', 'tier']).execute()).map(({ schoolId, tier }) => [schoolId, tier]));
  const { rows: goals } = await sql<{ schoolId: string; id: string; from: string }>`
    select plan.school_id, part.id, plan.begun_at::date as "from" from plan_part part join plan on plan.district_id = part.district_id and plan.id = part.plan_id where part.district_id = ${districtId} and part.kind = 'goal' order by part.position, part.id`.execute(db);
  return sample.regions.flatMap((region) => {
    const leads = sample.staff.people.flatMap(({ key, grants }) => grants.filter((grant) => grant.region === region.number && ['regional_superintendent', 'operational_leader'].includes(grant.role)).map(({ role, validFrom, validTo }) => ({ person: key, function: null, department: null, role, validFrom, validTo })));
    // Who leads comes as often as three of the team.
    const team = [...leads, ...sample.staff.seats.filter((seat) => seat.region === region.number && seat.duty === 'holder').map((seat) => ({ person: seat.person, function: seat.function, department: seat.homeDepartment, validFrom: seat.validFrom, validTo: seat.validTo }))];
    return region.schools.map((school) => {
      const own = goals.filter(({ schoolId }) => schoolId === ids('school', school));
      return { school, tier: tiers.get(ids('school', school)) ?? 'universal', team, ...(school === storySchool ? { share: shareOfStory } : {}), goals: own.map(({ id }) => id), goalsFrom: own[0]?.from ?? '' };
    });
  });
}

interface Row {
  visit: MadeVisit;
  id: string;
  at: string;
  recordedBy: string;
}

/** What became of single visits to the story's school. */
function tellStories(visits: Row[], { districtId, ids }: SampleContext) {
  const latest = visits.toReversed();
  const principal = ids('person', castKey('principal'));
  const later = (at: string, hours: number) => new Date(Date.parse(at) + hours * 3_600_000).toISOString();
  const change = ({ id }: Row, kind: string, version: number, words: string, changedBy: string, changedAt: string) => ({ districtId, id: newId(Date.parse(changedAt)), visitId: id, kind, version, words, changedBy, changedAt });
  const { disputed, corrected, withdrawn, answered } = visitStories;
  const [one, other, third, fourth] = [disputed, corrected, withdrawn, answered].map(({ nth }) => latest[nth]);
  const heads = new Map<string, { version?: number; minutes?: number; standing?: string; disputes?: number; answeredBy?: string }>();
  const changes: ReturnType<typeof change>[] = [];
  const versions = [];
  if (one) {
    heads.set(one.id, { standing: 'disputed', disputes: 1 });
    changes.push(change(one, 'disputed', 1, disputed.words, principal, later(one.at, 17)));
  }
  if (other) {
    heads.set(other.id, { version: 2, minutes: 90 });
    versions.push({ districtId, visitId: other.id, version: 2, ...toldOf(other.visit), minutes: 90, note: other.visit.note, writtenBy: other.recordedBy, writtenAt: later(other.at, 20) });
    changes.push(change(other, 'corrected', 2, corrected.reason, other.recordedBy, later(other.at, 20)));
  }
  if (third) {
    heads.set(third.id, { standing: 'withdrawn' });
    changes.push(change(third, 'withdrawn', 1, withdrawn.reason, third.recordedBy, later(third.at, 18)));
  }
  if (fourth) {
    heads.set(fourth.id, { disputes: 1, answeredBy: fourth.recordedBy });
    changes.push(change(fourth, 'disputed', 1, answered.words, principal, later(fourth.at, 19)), change(fourth, 'answered', 1, answered.answer, fourth.recordedBy, later(fourth.at, 42)));
  }
  return { heads, changes, versions };
}
