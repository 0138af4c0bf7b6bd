import { sql } from 'kysely';
import type { DistrictUseCase } from '../../../people/index.ts';
import type { InTransaction } from '../in-transaction.ts';
import { readCatalog } from '../read-catalog.ts';
import { ruleInForce } from '../rule-in-force.ts';
import type { Figure } from '../solving/catalog.ts';
import { countInThread } from '../solving/solver-thread.ts';
import { partsOfMaps, stampsOfParts } from './parts-of-maps.ts';
import type { Decided, DecidedSchool } from './piece.ts';

interface WaitingPart {
  period: number;
  part: string;
  stamp: string;
  schoolIds: string[];
}

const schoolsAtOnce = 400;

/** Decides for some parts of the maps which figures that are not shown may stand in sums. Returns how many schools it took up. */
export async function countWaiting(inTransaction: InTransaction): Promise<number> {
  const read = await inTransaction(readParts);
  if (!read) return 0;
  const counted = await countInThread({ catalog: read.catalog, rule: read.rule, parts: read.schools });
  await inTransaction((useCase) => keepCounted(useCase, read.parts.map((part, at) => ({ ...part, counted: counted[at]! }))));
  return read.parts.reduce((total, part) => total + part.schoolIds.length, 0);
}

async function readParts(useCase: DistrictUseCase) {
  const { db, actor } = useCase;
  const { rule, key } = await ruleInForce(useCase);
  const { rows: waiting } = await sql<Omit<WaitingPart, 'schoolIds'> & { schools: number }>`
    select w.period, w.part, w.stamp, w.schools from (${stampsOfParts(actor.districtId, key)}) w
    left join summing s on s.district_id = ${actor.districtId} and s.period = w.period and s.part = w.part
    where w.is_decided and s.stamp is distinct from w.stamp order by w.period desc, w.part`.execute(db);
  let room = schoolsAtOnce;
  const taken = waiting.filter(({ schools }, at) => (room -= schools) >= 0 || at === 0);
  if (taken.length === 0) return undefined;
  const asked = sql`json_to_recordset(${JSON.stringify(taken)}::json) as asked (period int, part text)`;
  const members = sql`
    select asked.period, asked.part, h.school_id from ${asked}
    join hiding h on h.district_id = ${actor.districtId} and h.period = asked.period
    left join (${partsOfMaps(actor.districtId)}) p on p.school_id = h.school_id where coalesce(p.part, '') = asked.part`;
  const own = await sql<{ period: number; part: string; schoolId: string }>`${members} order by 1, 2, 3`.execute(db);
  const figures = await sql<Figure & { schoolId: string; period: number }>`
    with members as materialized (${members})
    select v.school_id, v.period, v.series, v.standing, v.value, v.numerator, v.denominator, false as hidden_before
    from members join measure_value v on v.district_id = ${actor.districtId} and v.school_id = members.school_id and v.period = members.period order by v.series`.execute(db);
  const hidden = await sql<Decided & { schoolId: string; period: number }>`
    with members as materialized (${members})
    select h.school_id, h.period, h.series, h.state, h.named
    from members join hidden_figure h on h.district_id = ${actor.districtId} and h.school_id = members.school_id and h.period = members.period where h.state > 0`.execute(db);
  const keyOf = ({ schoolId, period }: { schoolId: string; period: number }) => `${schoolId} ${period}`;
  const [figuresOf, hiddenOf] = [Map.groupBy(figures.rows, keyOf), Map.groupBy(hidden.rows, keyOf)];
  const parts = taken.map(({ period, part, stamp }): WaitingPart => ({ period, part, stamp, schoolIds: own.rows.filter((each) => each.period === period && each.part === part).map((each) => each.schoolId) }));
  const schools = parts.map(({ period, schoolIds }) => schoolIds.map((schoolId): DecidedSchool => ({ figures: figuresOf.get(`${schoolId} ${period}`) ?? [], hidden: hiddenOf.get(`${schoolId} ${period}`) ?? [] })));
  return { rule, catalog: await readCatalog(useCase), parts, schools };
}

/** Keeps what was decided of the parts whose decisions, and whose map, are still those that were read; the others wait on. */
async function keepCounted(useCase: DistrictUseCase, solved: (WaitingPart & { counted: number[][] })[]): Promise<void> {
  const { db, actor, clock } = useCase;
  const { key } = await ruleInForce(useCase);
  await sql`select from hiding where district_id = ${actor.districtId} and period = any(${[...new Set(solved.map(({ period }) => period))]}::int[]) order by school_id, period for share`.execute(db);
  const { rows: now } = await sql<Omit<WaitingPart, 'schoolIds'>>`select period, part, stamp from (${stampsOfParts(actor.districtId, key, [...new Set(solved.map(({ period }) => period))])}) w`.execute(db);
  const still = new Set(now.map(({ period, part, stamp }) => `${period} ${part} ${stamp}`));
  const kept = solved.filter(({ period, part, stamp }) => still.has(`${period} ${part} ${stamp}`));
  const units = kept.flatMap(({ period, schoolIds, counted }) => schoolIds.map((schoolId, at) => ({ school_id: schoolId, period, counted: counted[at]! })));
  await sql`
    update hidden_figure h set counted = c.is_counted
    from (select u.school_id, u.period, f.series, f.series in (select json_array_elements_text(u.counted)::int) as is_counted
      from json_to_recordset(${JSON.stringify(units)}::json) as u (school_id uuid, period int, counted json)
      join hidden_figure f on f.district_id = ${actor.districtId} and f.school_id = u.school_id and f.period = u.period) c
    where h.district_id = ${actor.districtId} and h.school_id = c.school_id and h.period = c.period and h.series = c.series and h.counted <> c.is_counted`.execute(db);
  // Of a map that is no longer, nothing may hold when it comes back: what is kept of its schools is of today's.
  await sql`
    update summing set stamp = 'of another map' where district_id = ${actor.districtId} and period = any(${kept.map(({ period }) => period)}::int[])
      and (period, part) not in (select period, part from json_to_recordset(${JSON.stringify(now.map(({ period, part }) => ({ period, part })))}::json) as now (period int, part text))`.execute(db);
  await sql`
    insert into summing (district_id, period, part, stamp, decided_at)
    select ${actor.districtId}::uuid, period, part, stamp, ${clock.now().toString()}::timestamptz from json_to_recordset(${JSON.stringify(kept)}::json) as k (period int, part text, stamp text)
    on conflict (district_id, period, part) do update set stamp = excluded.stamp, decided_at = excluded.decided_at`.execute(db);
}
