import { AppError } from '../../../platform/errors.ts';
import { holdsRole, type Actor } from '../../people/index.ts';

/** Throws AppError `not_allowed` unless the actor may import schools, or read what was imported (auditors may too). */
export function requireImporter(actor: Actor, act: 'import' | 'read'): void {
  if (holdsRole(actor, 'administrator', 'data_office', ...(act === 'read' ? (['auditor'] as const) : []))) return;
  throw new AppError('not_allowed', 'Importing schools is for the data office and administrators.', { act: `schools.${act}_imports`, reason: 'role_needed' });
}
