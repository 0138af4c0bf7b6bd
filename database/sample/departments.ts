import { departmentTemplate } from '../catalog/organization-template.ts';
import type { TemplateDepartment } from '../catalog/organization-template.ts';

/** Own count of a district's published circulars by owning department: the mix the sample year follows. */
const CIRCULARS: Record<string, number> = {
  human_resources: 37,
  legal: 18,
  finance: 15,
  health_services: 15,
  facilities: 14,
  academics: 11,
  equity: 10,
  family_community: 8,
  fire_emergency: 8,
  safety: 7,
  data_accountability: 7,
  enrollment: 6,
  student_support: 5,
  wellness: 5,
  food_nutrition: 4,
  transportation: 3,
  multilingual_learners: 3,
  technology: 3,
  communications: 2,
  special_education: 2,
  superintendent: 2,
  athletics: 2,
  partners: 1,
  attendance: 1,
};

export interface SampleDepartment extends TemplateDepartment {
  mailbox: string;
  circularCount: number;
}

export const sampleDepartments: SampleDepartment[] = departmentTemplate.map((department) => ({
  ...department,
  mailbox: `${department.code.replaceAll('_', '-')}@example.org`,
  circularCount: CIRCULARS[department.code] ?? 0,
}));
