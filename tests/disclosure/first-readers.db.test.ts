import { expect, test } from 'vitest';
import { halves } from './halves.ts';
import { knowEveryRoad, tellNothing } from './tell-nothing.ts';
import { readers } from './world.ts';

test('both halves together are all readers, and none is asked twice', () => {
  expect(halves.flat().toSorted()).toEqual([...readers].toSorted());
  expect(new Set(halves.flat()).size).toBe(readers.length);
});

tellNothing(halves[0]);
knowEveryRoad();
