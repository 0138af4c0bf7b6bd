import { AppError } from '../../../platform/errors.ts';
import { holdsRole, scopeOf, type Actor } from '../../people/index.ts';

export interface MacroOwner {
  personId: string | null;
  regionId: string | null;
  departmentId: string | null;
}

/** Everybody of the district's side keeps their own; those who lead a region or a department keep what is for all of it. */
export function keepsMacrosOf(actor: Actor, owner: MacroOwner): boolean {
  if (!actor.grants.some((grant) => grant.schoolId === null && grant.role !== 'auditor')) return false;
  if (owner.personId) return owner.personId === actor.personId;
  if (owner.regionId) return scopeOf(actor, 'regionId', 'operational_leader', 'regional_superintendent').includes(owner.regionId);
  return holdsRole(actor, 'administrator') || scopeOf(actor, 'departmentId', 'department_head').includes(owner.departmentId!);
}

/** Throws AppError `not_allowed`. */
export function requireMacroKeeper(actor: Actor, owner: MacroOwner): void {
  if (!keepsMacrosOf(actor, owner)) throw new AppError('not_allowed', 'You keep your own macros; those who lead a region or a department keep what is for all of it.', { reason: 'role' });
}
