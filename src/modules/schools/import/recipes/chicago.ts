import type { CellOf, Recipe, Source } from '../recipe.ts';

/** `Location` holds street, "Chicago, Illinois 60618" and the place, each on its own line. */
const fromLocation = (column: string, part: RegExp): Source => ({ column: 'Location', take: (cell) => cell(column) || (part.exec(cell('Location'))?.[1] ?? '') });

const counts = {
  low_income: 'Student_Count_Low_Income',
  students_with_disabilities: 'Student_Count_Special_Ed',
  english_learners: 'Student_Count_English_Learners',
  african_american_black: 'Student_Count_Black',
  hispanic_latino: 'Student_Count_Hispanic',
  white: 'Student_Count_White',
  asian: 'Student_Count_Asian',
  native_american: 'Student_Count_Native_American',
  multi_race: 'Student_Count_Multi',
};

function percentOf(column: string): Source {
  const take = (cell: CellOf) => {
    const [part, whole] = [Number(cell(column)), Number(cell('Student_Count_Total'))];
    return cell(column) !== '' && whole > 0 ? String((100 * part) / whole) : '';
  };
  return { column, take };
}

const profile: Recipe = {
  name: 'chicago_profile',
  title: 'Chicago school profiles (Chicago Public Schools)',
  source: 'Chicago Public Schools, school profile',
  needs: ['School_ID', 'Short_Name', 'Long_Name', 'Grades_Offered_All', 'Student_Count_Total', 'School_Latitude', 'School_Longitude', 'School_Year'],
  key: 'stateCode',
  creates: true,
  state: 'IL',
  columns: {
    stateCode: 'School_ID', localCode: 'School_ID', name: 'Long_Name', shortName: 'Short_Name', grades: 'Grades_Offered_All', enrollment: 'Student_Count_Total',
    address: fromLocation('Address', /^([^\n]*)\n/), town: fromLocation('City', /\n([^,\n]*), Illinois/), zip: fromLocation('Zip', /Illinois (\d{5})/),
    longitude: 'School_Longitude', latitude: 'School_Latitude',
    yearLabel: { column: 'School_Year', take: (cell) => cell('School_Year').replace(/^School Year (\d{4})-\d\d(\d\d)$/, '$1-$2') },
  },
  shares: Object.fromEntries(Object.entries(counts).map(([group, column]) => [group, percentOf(column)])),
  notes: [{ kind: 'own_codes', sentence: 'The file has no codes of the state; the district’s own School_ID stands for them.' }],
};

export const chicago = [profile];
