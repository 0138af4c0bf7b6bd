import { allowed, refused, type Abilities } from '../../platform/authorization/abilities.ts';
import { holdsRole, scopeOf, type Actor } from '../people/index.ts';

/** A department's people write what is of their department; the data office and administrators write anything. */
export function abilitiesOnArticle(actor: Actor, article: { departmentId: string }): Abilities<'edit'> {
  const own = scopeOf(actor, 'departmentId', 'department_head', 'department_staff').includes(article.departmentId);
  return { edit: own || holdsRole(actor, 'administrator', 'data_office') ? allowed : refused('department_only', 'The department that owns it writes it.') };
}
