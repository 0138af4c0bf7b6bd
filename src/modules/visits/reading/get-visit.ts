import { sql, type SqlBool } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnVisit } from '../abilities.ts';
import type { VisitReply } from '../contract.ts';
import { lockVisit } from '../lock-visit.ts';
import { visitRows } from './visit-rows.ts';

/** One visit, by its id or its number as V-12, with all that happened to it, oldest first. Throws AppError `not_found`. */
export async function getVisit(useCase: UseCase, idOrNumber: string): Promise<VisitReply> {
  const { db, actor } = useCase;
  const judged = await lockVisit(useCase, idOrNumber.replace(/^v-/, 'V-'), { judgeOnly: true });
  const abilities = abilitiesOnVisit(judged, actor);
  const [row] = await visitRows(useCase, sql<SqlBool>`school_visit.id = ${judged.id}`, sql``);
  // A name that slipped into a note and was taken out by a correction is not read by everybody for ever.
  const readsOldNotes = abilities.correct.allowed;
  const { rows: changes } = await sql<VisitReply['changes'][number]>`
    select change.kind, change.version, change.words, person.full_name as by, to_char(change.changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
      case when change.kind in ('recorded', 'corrected') then json_build_object('heldOn', v.held_on, 'mode', v.mode, 'purpose', v.purpose, 'minutes', v.minutes, 'note', case when v.version = ${judged.version} or ${readsOldNotes} then v.note end,
        'people', (select json_agg(p.full_name order by p.full_name, p.id) from school_visit_person came join person p on p.district_id = came.district_id and p.id = came.person_id
          where came.district_id = v.district_id and came.visit_id = v.visit_id and came.version = v.version)) end as content
    from school_visit_change change
    join school_visit_version v on v.district_id = change.district_id and v.visit_id = change.visit_id and v.version = change.version
    join person on person.district_id = change.district_id and person.id = change.changed_by
    where change.district_id = ${actor.districtId} and change.visit_id = ${judged.id} order by change.changed_at, change.id`.execute(db);
  return { ...row!, changes, abilities };
}
