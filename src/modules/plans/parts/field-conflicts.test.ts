import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fieldConflicts } from './field-conflicts.ts';
import { emptyFields, fieldNames, type PartFields } from './part-fields.ts';

const words = fc.constantFrom('', 'one', 'two', 'three');
const fields = fc.record({ text: words, because: words, inclusion: words, owner: words, target: fc.constantFrom(null, 1, 2) }).map((some): PartFields => ({ ...emptyFields, ...some }));

test('two writers clash only where both changed the same field, and not to the same', () => {
  fc.assert(
    fc.property(fields, fields, fields, (base, theirs, mine) => {
      const clashing = fieldConflicts(base, theirs, mine).map((each) => each.field);
      for (const name of fieldNames) {
        const bothChanged = base[name] !== theirs[name] && base[name] !== mine[name] && theirs[name] !== mine[name];
        // Who sends a field as it was when they began has not changed it; then theirs would be lost, so it is asked too.
        const wouldUndo = base[name] !== theirs[name] && mine[name] === base[name];
        expect(clashing.includes(name), name).toBe(bothChanged || wouldUndo);
      }
      expect(fieldConflicts(undefined, theirs, mine).map((each) => each.field)).toEqual(fieldNames.filter((name) => theirs[name] !== mine[name]));
      expect(fieldConflicts(base, theirs, {})).toEqual([]);
    }),
  );
});
