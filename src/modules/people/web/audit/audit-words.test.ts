import { expect, test } from 'vitest';
import { auditSentence } from './audit-words.ts';

test('an act is told as a sentence, and one that has no words of its own by its name', () => {
  expect(auditSentence({ act: 'role.ended', subject: 'Inés Elm' })).toBe('ended a role of Inés Elm');
  expect(auditSentence({ act: 'support_function.added', subject: 'Buildings' })).toBe('added the function Buildings');
  expect(auditSentence({ act: 'request.resolved', subject: '1042' })).toBe('resolved the request 1042');
  expect(auditSentence({ act: 'piece.not_done', subject: null })).toBe('not done the piece');
  expect(auditSentence({ act: 'sealed', subject: null })).toBe('sealed');
});
