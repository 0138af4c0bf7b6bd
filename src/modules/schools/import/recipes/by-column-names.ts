import type { Meaning, Recipe } from '../recipe.ts';
import type { SchoolField } from '../school-values.ts';

/** How people name the columns; the first name of each is that of our own template. */
const spellings: Record<Meaning, string[]> = {
  stateCode: ['state_code', 'school_code', 'state_school_id', 'state_id', 'org_code', 'organization_code', 'school_number', 'school_id', 'code'],
  localCode: ['local_code', 'local_id', 'local_school_id', 'location_code', 'site_code'],
  ncesId: ['nces_id', 'ncesid', 'nces_school_id', 'ncessch'],
  name: ['name', 'school_name', 'name_of_school', 'long_name'],
  shortName: ['short_name', 'label'],
  level: ['level', 'school_level', 'school_type'],
  grades: ['grades', 'grade', 'grades_served', 'grade_span', 'grade_levels', 'grades_offered'],
  lowGrade: ['low_grade', 'grade_low', 'lowest_grade', 'grade_span_min'],
  highGrade: ['high_grade', 'grade_high', 'highest_grade', 'grade_span_max'],
  address: ['address', 'street', 'street_address', 'address_1', 'address_line_1'],
  town: ['town', 'city'],
  zip: ['zip', 'zip_code', 'zipcode', 'postal_code'],
  state: ['state'],
  longitude: ['longitude', 'lon', 'lng', 'long', 'x', 'geometry_longitude'],
  latitude: ['latitude', 'lat', 'y', 'geometry_latitude'],
  enrollment: ['enrollment', 'enrolment', 'total_enrollment', 'students', 'total_students', 'student_count'],
  yearLabel: ['year', 'school_year', 'year_label'],
  districtCode: ['district_code', 'district_id', 'lea_id', 'leaid'],
  districtName: ['district_name', 'district'],
};

export const templateColumns = ['state_code', 'name', 'level', 'grades', 'address', 'town', 'zip', 'longitude', 'latitude', 'enrollment'];

const meanings = Object.keys(spellings) as Meaning[];
const ownNames = new Set(meanings.map((meaning) => spellings[meaning][0]));
const telling: SchoolField[] = ['localCode', 'ncesId', 'shortName', 'level', 'grades', 'address', 'town', 'zip', 'longitude', 'latitude', 'enrollment'];

/**
 * A recipe made from the names of the columns: with code, name and grades or level it makes schools, with a code and
 * any other field it adds to known ones. Undefined when the columns say too little.
 */
export function recipeByColumnNames(header: string[]): Recipe | undefined {
  const names = header.map(plain);
  const columns: Recipe['columns'] = {};
  for (const meaning of meanings) {
    const spelling = spellings[meaning].find((each) => names.includes(each));
    if (spelling !== undefined) columns[meaning] = header[names.indexOf(spelling)]!;
  }
  const { stateCode, localCode, ncesId, name, level, grades, lowGrade, highGrade } = columns;
  const key = stateCode ? 'stateCode' : ncesId ? 'ncesId' : localCode ? 'localCode' : undefined;
  const creates = Boolean((stateCode ?? ncesId) && name && (level ?? grades ?? (lowGrade && highGrade)));
  if (!key || !(creates || telling.some((field) => field !== key && columns[field]))) return undefined;
  const own = names.every((each) => each === '' || ownNames.has(each));
  return {
    name: own ? 'template' : 'column_names',
    title: own ? 'Causeway’s own template' : 'Columns known by their names',
    source: 'file of the district',
    needs: [],
    key,
    creates,
    columns,
    ...(creates ? {} : { fills: ['name'] }),
  };
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '_').replace(/^_|_$/g, '');
}
