import { allowed, refused, type Abilities, type Ability } from '../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../people/index.ts';

export const visitActs = ['correct', 'withdraw', 'dispute', 'answer', 'promise'] as const;
export type VisitAct = (typeof visitActs)[number];

/** What the rules need to know of a visit. */
export interface JudgedVisit {
  schoolId: string;
  /** The region in which its school is today. */
  regionId: string | null;
  recordedBy: string;
  standing: 'stands' | 'disputed' | 'withdrawn';
  /** Of the newest version: how often the school said that it was not so, and who answered first. */
  disputes: number;
  answeredBy: string | null;
}

/** Where a visit is to be recorded: the regions of the school today and on the day that it was held. */
export interface JudgedSchool {
  regionIds: string[];
}

const only = (...rules: [boolean, Ability][]): Ability => rules.find(([broken]) => broken)?.[1] ?? allowed;
const isReader = (actor: Actor): boolean => actor.grants.every((grant) => grant.role === 'auditor');
const leadsAny = (actor: Actor, regionIds: string[]): boolean => scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader').some((id) => regionIds.includes(id));

/** Whether the actor records visits to a school: its regional team, the departments, who leads the district. Pure. */
export function mayRecord(school: JudgedSchool, actor: Actor): Ability {
  const serves = holdsRole(actor, 'department_head', 'department_staff', 'district_leader') || scopeOf(actor, 'regionId').some((id) => school.regionIds.includes(id));
  return only([isReader(actor), refused('read_only', 'Auditors read and change nothing.')], [!serves, refused('scope', 'Those who serve the school record visits to it.')]);
}

/** Whether the actor may record only a visit in which they came along: everybody but the leaders of its region, who record for their team. Pure. */
export function mustCome(school: JudgedSchool, actor: Actor): boolean {
  return !leadsAny(actor, school.regionIds);
}

/** What the actor may do with a visit that they see, each refusal with its reason. Pure. */
export function abilitiesOnVisit(visit: JudgedVisit, actor: Actor): Abilities<VisitAct> {
  const recorded = visit.recordedBy === actor.personId;
  const chief = holdsRole(actor, 'district_leader');
  const regionIds = visit.regionId === null ? [] : [visit.regionId];
  const leads = chief || leadsAny(actor, regionIds);
  const superintends = chief || scopeOf(actor, 'regionId', 'regional_superintendent').some((id) => regionIds.includes(id));
  const belongs = leads || scopeOf(actor, 'schoolId').includes(visit.schoolId) || scopeOf(actor, 'regionId').some((id) => regionIds.includes(id)) || scopeOf(actor, 'departmentId').length > 0;
  const again = visit.disputes > 1;

  const notReader: [boolean, Ability] = [isReader(actor), refused('read_only', 'Auditors read and change nothing.')];
  const inForce: [boolean, Ability] = [visit.standing === 'withdrawn', refused('withdrawn', 'It was withdrawn.')];
  const responsible: [boolean, Ability] = [!recorded && !leads, refused('recorder_only', 'Who recorded it, or who leads the region, does this.')];
  return {
    correct: only(notReader, inForce, responsible),
    withdraw: only(notReader, inForce, responsible),
    dispute: only(
      notReader,
      inForce,
      [!scopeOf(actor, 'schoolId', 'school_leader').includes(visit.schoolId), refused('leader_only', 'The leader of the school says so.')],
      [visit.standing === 'disputed', refused('disputed', 'It waits for an answer to what you said.')],
      [again, refused('settled', 'It was answered twice. Speak with your superintendent.')],
    ),
    answer: only(
      notReader,
      inForce,
      [visit.standing !== 'disputed', refused('undisputed', 'Nobody says that it was not so.')],
      responsible,
      [again && (!superintends || recorded || visit.answeredBy === actor.personId), refused('second_answer', 'It was answered once. Now the superintendent answers, or who leads the district: somebody else than before, who did not record it.')],
    ),
    promise: only(notReader, inForce, [!belongs, refused('scope', 'Those who serve the school, and its own people, write its promises down.')]),
  };
}
