import type { LeftOut, Recipe } from '../recipe.ts';

// NCES, status of a school: open, closed, new, added, changed agency, inactive, future, reopened.
const notOpen: Record<string, LeftOut> = {
  '2': { kind: 'closed', what: 'closed school' },
  '6': { kind: 'inactive', what: 'school out of use' },
  '7': { kind: 'future', what: 'school not yet open' },
};

const levels: Record<string, string> = { ELEMENTARY: 'elementary', MIDDLE: 'middle', HIGH: 'high', SECONDARY: '6_12', PREKINDERGARTEN: 'early_learning', OTHER: 'other' };

const hifld: Recipe = {
  name: 'us_public_schools',
  title: 'Public schools of the United States (HIFLD, from NCES)',
  source: 'HIFLD Public Schools, from NCES',
  needs: ['NCESID', 'NAME', 'DISTRICTID', 'LEVEL_', 'ST_GRADE', 'END_GRADE', 'ENROLLMENT', 'LATITUDE', 'LONGITUDE'],
  key: 'ncesId',
  creates: true,
  columns: {
    ncesId: 'NCESID', name: 'NAME', lowGrade: 'ST_GRADE', highGrade: 'END_GRADE', address: 'ADDRESS', town: 'CITY', zip: 'ZIP', state: 'STATE', longitude: 'LONGITUDE', latitude: 'LATITUDE', enrollment: 'ENROLLMENT', districtCode: 'DISTRICTID',
    level: { column: 'LEVEL_', take: (cell) => (/^\d\d$|^[PK]/.test(cell('ST_GRADE')) ? '' : (levels[cell('LEVEL_')] ?? '')) },
  },
  missing: ['-999', 'NOT AVAILABLE', 'NOT REPORTED', 'M'],
  leaveOut: (cell) => notOpen[cell('STATUS')],
  notes: [{ kind: 'nces_codes', sentence: 'The file has no codes of the state; a school that is new here gets its NCES number as code.' }],
};

export const unitedStates = [hifld];
