import { allowed, refused, type Abilities, type Ability } from '../../platform/authorization/abilities.ts';
import { scopeOf, type Actor } from '../people/index.ts';

export const commitmentActs = ['keep', 'drop', 'move_due', 'change_owner', 'take_up_again'] as const;
export type CommitmentAct = (typeof commitmentActs)[number];

/** What the rules need to know of a commitment. */
export interface JudgedCommitment {
  schoolId: string;
  regionId: string | null;
  departmentId: string | null;
  direction: 'to_school' | 'by_school';
  ownerId: string;
  outcome: 'kept' | 'dropped' | null;
}

/** What the actor may do with a commitment that they see, each refusal with its reason. Pure. */
export function abilitiesOnCommitment(commitment: JudgedCommitment, actor: Actor): Abilities<CommitmentAct> {
  const reader = actor.grants.every((grant) => grant.role === 'auditor');
  const owns = commitment.ownerId === actor.personId;
  const leadsSchool = scopeOf(actor, 'schoolId', 'school_leader').includes(commitment.schoolId);
  const leadsRegion = commitment.regionId !== null && scopeOf(actor, 'regionId', 'operational_leader', 'regional_superintendent').includes(commitment.regionId);
  const headsDepartment = commitment.departmentId !== null && scopeOf(actor, 'departmentId', 'department_head').includes(commitment.departmentId);
  const leads = commitment.direction === 'by_school' ? leadsSchool : leadsRegion || headsDepartment;

  const only = (...rules: [boolean, Ability][]): Ability => rules.find(([broken]) => broken)?.[1] ?? allowed;
  const notReader: [boolean, Ability] = [reader, refused('read_only', 'Auditors read and change nothing.')];
  const open: [boolean, Ability] = [commitment.outcome !== null, refused('ended', 'It has ended. Take it up again if it is not so.')];
  const responsible: [boolean, Ability] = [!owns && !leads, refused('owner_only', 'Only its owner, or whoever leads them for this school, does this.')];
  return {
    keep: only(notReader, open, responsible),
    drop: only(notReader, open, responsible),
    move_due: only(notReader, open, responsible),
    change_owner: only(notReader, open, [!leads, refused('lead_only', 'Whoever leads its owner for this school gives it on.')]),
    take_up_again: only(notReader, [commitment.outcome === null, refused('open', 'It is open.')], [!owns && !leads && !leadsSchool && !leadsRegion, refused('side', 'The school, its owner, or whoever leads them takes it up again.')]),
  };
}
