import type { CellOf, Recipe } from '../recipe.ts';
import { massachusettsShares } from './massachusetts-shares.ts';

const codeWidth = 8;
const districtOf = (column: string) => ({ column, take: (cell: CellOf) => cell(column).padStart(codeWidth, '0').slice(0, 4) });

const directory: Recipe = {
  name: 'massachusetts_directory',
  title: 'Massachusetts public schools with enrolment and student groups (DESE)',
  source: 'DESE, public school profiles 2016-17',
  needs: ['School Code', 'School Name', 'Grade', 'District Code', 'TOTAL_Enrollment', 'Address 1'],
  key: 'stateCode',
  creates: true,
  state: 'MA',
  codeWidth,
  yearLabel: () => '2016-17',
  columns: {
    stateCode: 'School Code', name: 'School Name', grades: 'Grade', address: 'Address 1', town: 'Town', zip: 'Zip', state: 'State', enrollment: 'TOTAL_Enrollment',
    districtCode: districtOf('School Code'), districtName: 'District Name',
  },
  shares: massachusettsShares,
};

const grades: [string, string][] = [['PK', 'PK'], ['K', 'K'], ...Array.from({ length: 12 }, (_, index): [string, string] => [`Gr.${index + 1}`, String(index + 1)])];

const enrollment: Recipe = {
  name: 'massachusetts_enrollment',
  title: 'Massachusetts enrolment by school and grade (DESE)',
  source: 'DESE, enrolment by school and grade',
  needs: ['ORG_CODE', 'SCHOOL', 'SCHOOL_NAME', 'School_Total', 'PK', 'Gr.12'],
  key: 'stateCode',
  creates: true,
  state: 'MA',
  codeWidth,
  yearLabel: (titles) => /School Year (\d{4}-\d\d)/.exec(titles.join('\n'))?.[1],
  columns: {
    stateCode: 'SCHOOL', name: 'SCHOOL_NAME', enrollment: 'School_Total', districtCode: districtOf('SCHOOL'), districtName: 'DISTRICT_NAME',
    grades: { column: 'PK to Gr.12', take: (cell) => grades.filter(([column]) => Number(cell(column)) > 0).map(([, grade]) => grade).join(',') },
  },
  fills: ['name', 'shortName'],
  leaveOut: (cell) => (/^0+$/.test(cell('SCHOOL')) ? { kind: 'total', what: 'total of the state' } : undefined),
};

const map: Recipe = {
  name: 'massachusetts_map',
  title: 'Schools of Massachusetts on the map (MassGIS)',
  source: 'MassGIS, Schools layer',
  needs: ['SCHID', 'NAME', 'TOWN_MAIL', 'GRADES', 'TYPE', 'geometry.longitude', 'geometry.latitude'],
  key: 'stateCode',
  creates: false,
  state: 'MA',
  codeWidth,
  columns: { stateCode: 'SCHID', longitude: 'geometry.longitude', latitude: 'geometry.latitude', address: 'ADDRESS', town: 'TOWN_MAIL', zip: 'ZIP', state: 'STATE', districtCode: districtOf('SCHID') },
  fills: ['address', 'town', 'zip'],
  leaveOut: (cell) => (['PRI', 'SPE', 'COP'].includes(cell('TYPE')) ? { kind: 'not_public', what: 'private school or collaborative' } : undefined),
};

const crosswalk: Recipe = {
  name: 'nces_crosswalk',
  title: 'NCES and state codes side by side (NCES Common Core of Data)',
  source: 'NCES, Common Core of Data',
  needs: ['NCES School ID', 'State School ID', 'School Name', 'State District ID', 'Low Grade', 'High Grade'],
  key: 'stateCode',
  creates: false,
  columns: { stateCode: 'State School ID', ncesId: 'NCES School ID', address: 'Street Address', town: 'City', zip: 'ZIP', state: 'State', districtCode: 'State District ID', districtName: 'District' },
  fills: ['address', 'town', 'zip'],
  missing: ['†', '–'],
};

export const massachusetts = [directory, enrollment, map, crosswalk];
