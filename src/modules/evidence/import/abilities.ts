import { AppError } from '../../../platform/errors.ts';
import { holdsRole, type Actor } from '../../people/index.ts';

/**
 * Throws AppError `not_allowed` unless the actor may import measures and see what files said before anything is hidden
 * (`import`), or read that they were sent, by numbers of rows alone (`read`: auditors may too).
 */
export function requireImporter(actor: Actor, act: 'import' | 'read'): void {
  if (holdsRole(actor, 'administrator', 'data_office', ...(act === 'read' ? (['auditor'] as const) : []))) return;
  throw new AppError('not_allowed', 'Importing measures is for the data office and administrators.', { act: `measures.${act}_imports`, reason: 'role_needed' });
}
