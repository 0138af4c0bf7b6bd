import { departmentTemplate, functionTemplate } from '../../../database/catalog/organization-template.ts';
import { AppError } from '../../platform/errors.ts';
import { addDepartment, addSupportFunction } from '../district/index.ts';
import { holdsRole, type UseCase } from '../people/index.ts';

export interface DepartmentsOutcome {
  departments: number;
  functions: number;
}

/**
 * Adds the departments and functions of the template whose code the district never had; a function comes only where
 * its department is in force. A second time adds nothing.
 */
export async function loadDepartmentsTemplate(useCase: UseCase): Promise<DepartmentsOutcome> {
  const { db, actor } = useCase;
  if (!holdsRole(actor, 'administrator')) throw new AppError('not_allowed', 'The administrator loads the template.', { reason: 'role' });
  await db.selectFrom('district').where('id', '=', actor.districtId).select('id').forUpdate().execute();
  const known = await db.selectFrom('department').where('districtId', '=', actor.districtId).select(['code', 'id', 'endedAt']).execute();
  const ids = new Map(known.filter((row) => row.endedAt === null).map((row) => [row.code, row.id]));
  const outcome = { departments: 0, functions: 0 };
  for (const department of departmentTemplate.filter(({ code }) => known.every((row) => row.code !== code))) {
    ids.set(department.code, (await addDepartment(useCase, department)).id);
    outcome.departments += 1;
  }
  const codes = new Set((await db.selectFrom('supportFunction').where('districtId', '=', actor.districtId).select('code').execute()).map((row) => row.code));
  for (const [position, { department, ...each }] of functionTemplate.entries()) {
    const departmentId = ids.get(department);
    if (codes.has(each.code) || !departmentId) continue;
    await addSupportFunction(useCase, { ...each, departmentId, position });
    outcome.functions += 1;
  }
  return outcome;
}
