import type { Figures, SchoolRow } from '../../src/modules/overview/contract.ts';
import type { RandomDistrict } from './random-district.ts';

type Row = Record<string, never> & Record<string, unknown>;
type Text = string | null;

/** The rows of a district as they lie in the tables, read outside the wall. */
export interface RawRows {
  requests: { id: string; school: string; lane: string; status: string; submitted: number; due: number | null; moved: number; closed: number | null }[];
  messages: { request: string; side: string; at: number }[];
  pieces: { request: string; outcome: Text; at: number | null }[];
  handoffs: { request: string; answer: Text; at: number | null }[];
  promises: { school: string; direction: string; due: string; outcome: Text; confidential: boolean }[];
  visits: { id: string; school: string; version: number; on: string; mode: string; minutes: number; standing: string }[];
  came: { visit: string; version: number }[];
  members: { school: string; region: string; from: string; to: Text }[];
  grants: { person: string; role: string; region: Text; from: string; to: Text }[];
  closures: { date: string; kind: string; at: number; ended: boolean }[];
  breaks: { from: string; to: string }[];
  years: { from: string; to: string }[];
}

/** Reads plain rows; dates become texts, instants numbers. */
export async function readRawRows({ database, districtId }: RandomDistrict): Promise<RawRows> {
  const all = async (columns: string, table: string) => (await database.pool.query<Row>(`select ${columns} from ${table} where district_id = '${districtId}'`)).rows as never[];
  const ms = (column: string) => `(extract(epoch from ${column}) * 1000)::float8`;
  return {
    requests: await all(`id, school_id as school, lane, status, ${ms('submitted_at')} as submitted, ${ms('next_due_at')} as due, ${ms('last_activity_at')} as moved, ${ms('closed_at')} as closed`, 'request'),
    messages: await all(`request_id as request, side, ${ms('sent_at')} as at`, 'request_message'),
    pieces: await all(`request_id as request, outcome, ${ms('finished_at')} as at`, 'piece'),
    handoffs: await all(`request_id as request, answer, ${ms('answered_at')} as at`, 'handoff'),
    promises: await all('school_id as school, direction, due_on::text as due, outcome, is_confidential as confidential', 'commitment'),
    visits: await all('id, school_id as school, version, held_on::text as on, mode, minutes, standing', 'school_visit'),
    came: await all('visit_id as visit, version', 'school_visit_person'),
    members: await all('school_id as school, region_id as region, valid_from::text as from, valid_to::text as to', 'region_membership'),
    grants: await all('person_id as person, role, region_id as region, valid_from::text as from, valid_to::text as to', 'role_grant'),
    closures: await all(`date::text as date, kind, ${ms('declared_at')} as at, ended_at is not null as ended`, 'calendar_exception'),
    breaks: await all(`starts_on::text as from, ends_on::text as to`, "(select * from calendar_period where kind = 'break' and ended_at is null) calendar_period"),
    years: await all('starts_on::text as from, ends_on::text as to', 'school_year'),
  };
}

const next = (date: string, days = 1) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const holds = (row: { from: string; to: Text }, on: string) => row.from <= on && (row.to === null || on < row.to);

/** Whether anybody is there on a day, and whether it is a day of school; from the rows of the calendar. */
function dayIn(rows: RawRows, date: string): { open: boolean; school: boolean } {
  const exception = rows.closures.filter((row) => row.date === date && !row.ended).toSorted((a, b) => b.at - a.at)[0];
  const weekend = [0, 6].includes(new Date(date).getUTCDay());
  const open = !weekend && !rows.breaks.some((row) => row.from <= date && date <= row.to) && (exception === undefined || exception.kind === 'half_day');
  return { open, school: open && rows.years.some((row) => row.from <= date && date <= row.to) };
}

function schoolDays(rows: RawRows, from: string, to: string): number {
  let days = 0;
  for (let date = next(from); date <= to; date = next(date)) if (dayIn(rows, date).school) days += 1;
  return days;
}

export interface Rules {
  now: number;
  today: string;
  localDay: (at: number) => string;
  stuckDays: number;
  unseenDays: number;
  /** The instant at which a local day begins. */
  begins: (date: string) => number;
}

type Told = Figures & Pick<SchoolRow, 'oldestDays' | 'unseen'> & { contact: { on: string; at: number | null } | null; hours: number; visits: number };

/** The figures of a school counted with loops over plain rows, said a second time and on purpose in another way. */
export function rawFigures(rows: RawRows, school: string, { now, today, localDay, stuckDays, unseenDays, begins }: Rules): Told {
  const ordinary = rows.requests.filter((row) => row.school === school && row.lane === 'ordinary');
  const open = ordinary.filter((row) => row.closed === null);
  const late = open.filter((row) => row.due !== null && row.due < now);
  let since = today;
  for (let left = stuckDays; left > 0; ) {
    since = next(since, -1);
    if (dayIn(rows, since).open) left -= 1;
  }
  const unmoved = now - (Date.parse(today) - Date.parse(since));
  let lastSchoolDay = next(today, -1);
  while (!dayIn(rows, lastSchoolDay).school && Date.parse(today) - Date.parse(lastSchoolDay) < 119 * 86_400_000) lastSchoolDay = next(lastSchoolDay, -1);
  if (!dayIn(rows, lastSchoolDay).school) lastSchoolDay = next(today, -1);
  const of = new Set(ordinary.map((row) => row.id));
  const contacts = [
    ...rows.messages.filter((row) => of.has(row.request) && row.side === 'district').map((row) => row.at),
    ...rows.pieces.filter((row) => of.has(row.request) && row.outcome === 'done').map((row) => row.at!),
    ...rows.handoffs.filter((row) => of.has(row.request) && row.answer === 'accepted').map((row) => row.at!),
  ];
  const contactAt = contacts.length === 0 ? null : Math.max(...contacts);
  const visits = rows.visits.filter((row) => row.school === school && row.standing === 'stands');
  const cameOn = visits.map((row) => row.on).toSorted().at(-1);
  const wroteOn = contactAt === null ? undefined : localDay(contactAt);
  const contact = cameOn !== undefined && (wroteOn === undefined || cameOn >= wroteOn) ? { on: cameOn, at: null } : wroteOn === undefined ? null : { on: wroteOn, at: Math.floor(contactAt!) };
  const recent = visits.filter((row) => row.on > next(today, -30));
  const people = (visit: { id: string; version: number }) => rows.came.filter((row) => row.visit === visit.id && row.version === visit.version).length;
  const weekday = (new Date(today).getUTCDay() + 6) % 7;
  const sunday = next(today, 6 - weekday);
  const promised = (direction: string) => rows.promises.filter((row) => row.school === school && row.direction === direction && row.outcome === null && !row.confidential);
  const due = (direction: string) => promised(direction).filter((row) => row.due >= today && row.due <= sunday).length;
  const broken = (direction: string) => promised(direction).filter((row) => row.due < today).length;
  return {
    open: open.length,
    late: late.length,
    newlyLate: late.filter((row) => row.due! >= begins(lastSchoolDay)).length,
    stuck: open.filter((row) => ['submitted', 'acknowledged', 'in_progress'].includes(row.status) && row.moved < unmoved).length,
    waitingOnSchool: open.filter((row) => row.status === 'waiting_on_school' || row.status === 'resolved_pending_confirmation').length,
    toSchoolDue: due('to_school'),
    toSchoolLate: broken('to_school'),
    bySchoolDue: due('by_school'),
    bySchoolLate: broken('by_school'),
    oldestDays: open.length === 0 ? null : schoolDays(rows, localDay(Math.min(...open.map((row) => row.submitted))), today),
    contact,
    unseen: contact === null || schoolDays(rows, contact.on, today) > unseenDays,
    hours: recent.reduce((sum, visit) => sum + (visit.minutes * people(visit)) / 60, 0),
    visits: recent.filter((visit) => visit.mode === 'in_person').length,
  };
}

/** Whether a person reads the board of a region: they serve it today, or lead or audit the district. */
export function readsBoard(rows: RawRows, person: string, region: string, today: string): boolean {
  return rows.grants.some((grant) => grant.person === person && holds(grant, today) && (['district_leader', 'auditor'].includes(grant.role) || (['regional_superintendent', 'operational_leader', 'team_member'].includes(grant.role) && grant.region === region)));
}

export function schoolsIn(rows: RawRows, region: string, today: string): string[] {
  return rows.members.filter((row) => row.region === region && holds(row, today)).map((row) => row.school);
}
