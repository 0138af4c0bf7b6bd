import { sql } from 'kysely';
import { recordAct } from '../../../platform/audit/record-act.ts';
import { writeCsv } from '../../../platform/tables/write-csv.ts';
import type { UseCase } from '../../people/index.ts';
import type { MeterQuery } from '../contract/meter.ts';
import { metered } from './meter-rows.ts';

const columns = ['week', 'school_code', 'school', 'region', 'department', 'minutes_asked', 'minutes_buffered'];

interface Row {
  week: string;
  code: string;
  school: string;
  region: string | null;
  department: string;
  asked: number;
  buffered: number;
}

/** The minutes behind the meter, one row a school, week and department; who took them is in the audit trail. */
export async function exportMeter(useCase: UseCase, asked: MeterQuery): Promise<Response> {
  const { db, actor } = useCase;
  const { rows } = await sql<Row>`
    with ${metered(useCase, asked)}
    select metered.week, school.state_code as code, school.name as school, region.name as region, department.name as department, metered.asked, metered.buffered from metered
    join school on school.district_id = ${actor.districtId} and school.id = metered.school_id
    join department on department.district_id = ${actor.districtId} and department.id = metered.department_id
    left join region on region.district_id = ${actor.districtId} and region.id = metered.region_id
    order by metered.week, school.name, school.id, department.name, department.id`.execute(db);
  await recordAct(useCase, { act: 'demands.exported', subjectType: 'demand', details: { rows: rows.length, asked } });
  const cells = rows.map((row) => [row.week, row.code, row.school, row.region ?? '', row.department, row.asked, row.buffered]);
  return new Response(writeCsv(columns, cells), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="minutes-asked.csv"' } });
}
