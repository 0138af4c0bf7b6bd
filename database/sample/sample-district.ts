import type { Temporal } from 'temporal-polyfill';
import { catalogTemplate } from '../catalog/catalog-template.ts';
import type { CatalogTemplateItem } from '../catalog/catalog-item.ts';
import { functionTemplate } from '../catalog/organization-template.ts';
import type { TemplateFunction } from '../catalog/organization-template.ts';
import { sampleDepartments } from './departments.ts';
import type { SampleDepartment } from './departments.ts';
import { buildStaff } from './people/build-staff.ts';
import type { SampleStaff } from './people/sample-person.ts';
import regions from './regions.generated.json' with { type: 'json' };
import type { SampleRegion, SampleSchool } from './sample-school.ts';
import schools from './schools.generated.json' with { type: 'json' };
import { generateYear } from './year/generate-year.ts';
import { sampleCalendar } from './year/sample-calendar.ts';
import type { SampleCalendar } from './year/calendar-rows.ts';
import type { SampleRequest } from './year/sample-request.ts';

const SEED = 20_261_123;

export interface SampleDistrict {
  name: string;
  schools: SampleSchool[];
  regions: SampleRegion[];
  departments: SampleDepartment[];
  functions: TemplateFunction[];
  catalog: CatalogTemplateItem[];
  calendar: SampleCalendar;
  staff: SampleStaff;
  requests: SampleRequest[];
}

/** Everything the sample district holds, as plain data ending at `now`, ready for a bulk insert. */
export function sampleDistrict(now: Temporal.Instant, requestCount: number): SampleDistrict {
  const realSchools = schools as unknown as SampleSchool[];
  const calendar = sampleCalendar(now);
  const staff = buildStaff({ seed: SEED, schools: realSchools, regions, now });
  return {
    name: 'Boston sample district',
    schools: realSchools,
    regions,
    departments: sampleDepartments,
    functions: functionTemplate,
    catalog: catalogTemplate,
    calendar,
    staff,
    requests: generateYear({ seed: SEED, schools: realSchools, regions, staff, catalog: catalogTemplate, calendar, now, count: requestCount }),
  };
}
