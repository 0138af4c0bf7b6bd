import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { sampleDistrict } from '../sample-district.ts';
import { ruleBreaks } from './rule-breaks.ts';
import type { SampleEvent, SampleRequest } from './sample-request.ts';

const district = sampleDistrict(Temporal.Instant.from('2026-11-23T18:00:00Z'), 1500);
const has = (request: SampleRequest, kind: SampleEvent['kind']) => request.events.some((event) => event.kind === kind);
const closed = (request: SampleRequest) => request.events.some((event) => event.kind === 'status' && event.status === 'closed');
const withPiece = district.requests.find((request) => closed(request) && has(request, 'piece_asked'))!;
const handedOver = district.requests.find((request) => closed(request) && request.events.some((e) => e.kind === 'handoff_answered' && e.answer === 'accepted'))!;

const without = (request: SampleRequest, drop: (event: SampleEvent) => boolean): SampleRequest => ({
  ...request,
  events: request.events.filter((event) => !drop(event)),
});
const sentences = (request: SampleRequest) => ruleBreaks(request, district).join('\n');

test('a whole request breaks nothing', () => {
  expect(sentences(withPiece) + sentences(handedOver)).toBe('');
});

test.each([
  ['closed without a yes', without(withPiece, (event) => event.kind === 'confirmed'), 'closed without a yes'],
  ['resolved with a piece open', without(withPiece, (event) => event.kind === 'piece_finished'), 'resolved with a piece open'],
  ['unowned at first', without(withPiece, (event) => event.kind === 'held'), 'not owned from its first instant'],
  ['taken without an offer', without(handedOver, (event) => event.kind.startsWith('handoff')), 'without an accepted offer'],
  ['out of order', { ...withPiece, events: withPiece.events.toReversed() }, 'comes before the event it follows'],
  ['by a stranger', { ...withPiece, events: withPiece.events.map((event) => (event.kind === 'resolved' ? { ...event, by: 'nobody-known' } : event)) }, 'is nobody'],
])('seen: %s', (_, request, sentence) => {
  expect(sentences(request)).toContain(sentence);
});
