import { sql } from 'kysely';
import type { UseCase } from '../../people/index.ts';
import { abilitiesOnDecision, abilitiesOnPlace } from '../abilities.ts';
import type { DecisionRow, DecisionsQuery } from './contract.ts';
import { decisionRecords, type DecisionRecord } from './decision-records.ts';
import { findPlace } from './find-place.ts';
import { pictureLink, pictureWords } from './picture-of.ts';

/** Decisions that the actor may see: open ones by their date, else the newest first. */
export async function findDecisions(useCase: UseCase, { state, owner, before, limit, ...asked }: DecisionsQuery) {
  const { actor } = useCase;
  const place = await findPlace(useCase, asked);
  const open = state === 'open';
  const rows = await decisionRecords(
    useCase,
    sql`and (${asked.schoolId ?? null}::uuid is null or d.school_id = ${asked.schoolId ?? null}::uuid) and (${asked.regionId ?? null}::uuid is null or d.region_id = ${asked.regionId ?? null}::uuid)
      and (${!open} or (d.choice = 'assign' and o.id is null)) and (${owner === undefined} or d.owner_id = ${actor.personId}) and (${before ?? null}::uuid is null or d.id < ${before ?? null}::uuid)
    order by ${open ? sql`d.due_on, d.id` : sql`d.id desc`} limit ${limit + 1}`,
  );
  const items = rows.slice(0, limit).map((row) => decisionRow(useCase, row));
  return { items, before: rows.length > limit && !open ? items.at(-1)!.id : null, abilities: abilitiesOnPlace(actor, place) };
}

function decisionRow({ actor }: UseCase, row: DecisionRecord): DecisionRow {
  const { id, choice, reason, by, owner, dueOn, outcome } = row;
  const isOpen = choice === 'assign' && outcome === null;
  return {
    id,
    looked: pictureWords(row),
    link: pictureLink(row),
    place: row.place,
    choice,
    reason,
    by,
    at: row.decidedAt.toISOString(),
    owner,
    dueOn,
    overdue: isOpen && dueOn !== null && dueOn < actor.today,
    outcome,
    abilities: abilitiesOnDecision(actor, { ownerId: owner?.id ?? null, decidedBy: by.id, isOpen }),
  };
}

