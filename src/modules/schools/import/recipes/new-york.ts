import type { Recipe } from '../recipe.ts';

const ownCodes = 'the district’s own code (borough, district and number, for example 01M015) stands for the state’s.';

const explorer: Recipe = {
  name: 'new_york_explorer',
  title: 'New York school explorer (NYC Department of Education)',
  source: 'NYC Department of Education, school explorer 2015-16',
  needs: ['School Name', 'SED Code', 'Location Code', 'District', 'Latitude', 'Longitude', 'Grades', 'Economic Need Index'],
  key: 'stateCode',
  creates: true,
  state: 'NY',
  yearLabel: () => '2015-16',
  columns: {
    stateCode: 'Location Code', localCode: 'Location Code', name: 'School Name', grades: 'Grades', town: 'City', zip: 'Zip', longitude: 'Longitude', latitude: 'Latitude',
    address: { column: 'Address (Full)', take: (cell) => cell('Address (Full)').replace(new RegExp(`\\s+${cell('City').replace(/\W/g, '.')},\\s*NY\\s+\\d{5}$`, 'i'), '') },
  },
  shares: { english_learners: 'Percent ELL', asian: 'Percent Asian', african_american_black: 'Percent Black', hispanic_latino: 'Percent Hispanic', white: 'Percent White' },
  notes: [{ kind: 'codes_destroyed', sentence: `The column SED Code was turned into rounded numbers by a spreadsheet (3.10E+11) and is not read; ${ownCodes}` }],
};

const highSchools: Recipe = {
  name: 'new_york_high_schools',
  title: 'New York high school directory (NYC Department of Education)',
  source: 'NYC Department of Education, high school directory 2014-15',
  needs: ['dbn', 'school_name', 'boro', 'grade_span_min', 'grade_span_max', 'total_students', 'Location 1'],
  key: 'stateCode',
  creates: true,
  state: 'NY',
  yearLabel: () => '2014-15',
  columns: {
    stateCode: 'dbn', localCode: 'dbn', name: 'school_name', lowGrade: 'grade_span_min', highGrade: 'grade_span_max', address: 'primary_address_line_1', town: 'city', zip: 'zip', state: 'state_code', enrollment: 'total_students',
    longitude: { column: 'Location 1', take: (cell) => /\(([-\d.]+),\s*([-\d.]+)\)/.exec(cell('Location 1'))?.[2] ?? '' },
    latitude: { column: 'Location 1', take: (cell) => /\(([-\d.]+),\s*([-\d.]+)\)/.exec(cell('Location 1'))?.[1] ?? '' },
  },
  missing: ['N/A'],
  notes: [{ kind: 'own_codes', sentence: `The file has no codes of the state; ${ownCodes}` }],
};

export const newYork = [explorer, highSchools];
