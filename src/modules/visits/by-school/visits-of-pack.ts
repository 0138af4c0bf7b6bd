import { sql } from 'kysely';
import type { VisitsOfPack } from '../../plans/index.ts';
import { countedVisits } from '../counting/counted-visits.ts';
import { visibleVisits } from '../visibility.ts';
import { purposeWords, type VisitPurpose } from '../visit-words.ts';

/** The visits of a step-back pack. */
export const visitsForPacks: VisitsOfPack = {
  async read(useCase, schoolId, { since, until }, sight) {
    const seen = sight === 'all' ? sql`true` : visibleVisits(useCase);
    const { rows } = await sql<{ id: string; heldOn: string; purpose: VisitPurpose; mode: string; personMinutes: number; isTied: boolean }>`
      select v.visit_id as id, v.held_on, school_visit.purpose, v.mode, v.person_minutes, v.is_tied
      from (${countedVisits(useCase.actor, sql`school_visit.school_id = ${schoolId} and school_visit.held_on between ${since} and ${until} and ${seen}`)}) v
      join school_visit on school_visit.district_id = ${useCase.actor.districtId} and school_visit.id = v.visit_id order by v.held_on desc, v.visit_id`.execute(useCase.db);
    return rows.map(({ purpose, mode, personMinutes, ...row }) => ({ ...row, purpose: purposeWords[purpose], inPerson: mode === 'in_person', hours: personMinutes / 60 }));
  },
  async seenAmong(useCase, ids) {
    const { rows } = await sql<{ id: string }>`select school_visit.id from school_visit where school_visit.id = any(${ids}::uuid[]) and ${visibleVisits(useCase)}`.execute(useCase.db);
    return new Set(rows.map(({ id }) => id));
  },
};
