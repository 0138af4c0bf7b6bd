import type { Recipe } from '../recipe.ts';

const localCodes = { kind: 'local_codes', sentence: 'The file has the district’s own codes and not the state’s: it adds to schools already here that have such a code.' };

const points: Recipe = {
  name: 'boston_buildings',
  title: 'Boston public schools by building (City of Boston)',
  source: 'City of Boston, Public Schools points',
  needs: ['X', 'Y', 'BLDG_ID', 'SCH_ID', 'SCH_NAME', 'SCH_TYPE', 'ZIPCODE'],
  key: 'localCode',
  creates: false,
  state: 'MA',
  columns: { localCode: 'SCH_ID', name: 'SCH_NAME', address: 'ADDRESS', town: 'CITY', zip: 'ZIPCODE', longitude: 'X', latitude: 'Y' },
  fills: ['name'],
  perBuilding: true,
  notes: [localCodes],
};

const buses: Recipe = {
  name: 'boston_bus_stops',
  title: 'Schools served by the buses of Boston, with their places',
  source: 'Boston Public Schools, transportation',
  needs: ['name', 'id', 'address', 'zip', 'longitude', 'latitude'],
  key: 'localCode',
  creates: false,
  state: 'MA',
  columns: { localCode: 'id', name: 'name', address: 'address', zip: 'zip', longitude: 'longitude', latitude: 'latitude' },
  fills: ['name'],
  notes: [localCodes],
};

export const boston = [points, buses];
