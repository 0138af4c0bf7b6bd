import { expect, test } from 'vitest';
import { apiFilters, searchOf } from './search-params.ts';

test('a kept filter goes through the address and back whole', () => {
  for (const filters of [{ state: 'late', regionId: 'mine' }, { unmovedDays: 3, departmentId: 'mine' }, { status: ['waiting_on_school'] }, { watched: 'me', state: 'all' }, { ownerId: 'me', q: 'bus' }]) {
    expect(apiFilters(searchOf(filters))).toMatchObject(filters);
  }
});
