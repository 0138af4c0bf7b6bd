import { z } from 'zod';
import departments from './departments.json' with { type: 'json' };
import supportFunctions from './support-functions.json' with { type: 'json' };

const department = z.strictObject({ code: z.string(), name: z.string(), description: z.string(), /** Letters with which its circulars are numbered. */ series: z.array(z.string()) });

const supportFunction = z.strictObject({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['academic', 'operational']),
  askAbout: z.string(),
  /** Code of the department the function belongs to. */
  department: z.string(),
});

export type TemplateDepartment = z.infer<typeof department>;
export type TemplateFunction = z.infer<typeof supportFunction>;

/** Departments and support functions a new district may begin with. */
export const departmentTemplate = z.array(department).parse(departments);
export const functionTemplate = z.array(supportFunction).parse(supportFunctions);
