import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { catalogTemplate } from '../../catalog/catalog-template.ts';
import { cast, castKey } from '../cast.ts';
import { sampleDepartments } from '../departments.ts';
import { sampleDistrict } from '../sample-district.ts';
import type { SampleRequest } from './sample-request.ts';
import { itemScripts } from './item-script.ts';
import { schoolClock } from './school-clock.ts';
import { standingOf } from './standing-of.ts';
import { ruleBreaks } from './rule-breaks.ts';

const now = Temporal.Instant.from('2026-11-23T18:00:00Z');
const COUNT = 6000;
const district = sampleDistrict(now, COUNT);
const { requests } = district;
const standings = requests.map(standingOf);
const share = (matching: number) => matching / requests.length;

test('six thousand requests, none of them twice', () => {
  expect(requests).toHaveLength(COUNT);
  expect(new Set(requests.map((request) => request.key)).size).toBe(COUNT);
});

test('the same moment gives the same year', () => {
  expect(JSON.stringify(sampleDistrict(now, 300).requests)).toBe(JSON.stringify(sampleDistrict(now, 300).requests));
});

test('the mix by department follows the circulars within two points', () => {
  const total = sampleDepartments.reduce((sum, department) => sum + department.circularCount, 0);
  expect(total).toBe(189);
  for (const { code, circularCount } of sampleDepartments) {
    const actual = share(requests.filter((request) => request.department === code).length);
    expect(Math.abs(actual - circularCount / total), code).toBeLessThan(0.02);
  }
});

test('every item of the catalogue has a script and is asked for', () => {
  expect(Object.keys(itemScripts).sort()).toEqual(catalogTemplate.map((item) => item.code).sort());
  const asked = new Set(requests.map((request) => request.item));
  expect(asked.size).toBe(catalogTemplate.length);
});

test('about four in a hundred are open, eight reopened, six late', () => {
  const open = standings.filter((standing) => !standing.closedAt && standing.status !== 'declined');
  expect(share(open.length)).toBeGreaterThan(0.02);
  expect(share(open.length)).toBeLessThan(0.06);
  const reopened = share(standings.filter((standing) => standing.reopenedCount > 0).length);
  expect(reopened).toBeGreaterThan(0.06);
  expect(reopened).toBeLessThan(0.1);
  const late = share(requests.filter((request) => workMinutes(request) > promisedMinutes(request)).length);
  expect(late).toBeGreaterThan(0.04);
  expect(late).toBeLessThan(0.08);
});

const clock = schoolClock(district.calendar);

/** Open minutes from asking to the first resolution, without those in which the school owed an answer. */
function workMinutes(request: SampleRequest): number {
  let minutes = 0;
  let waiting = false;
  let last = Date.parse(request.submittedAt);
  for (const event of request.events) {
    const at = Date.parse(event.at);
    if (!waiting) minutes += clock.between(last, at);
    last = at;
    if (event.kind === 'status') waiting = event.status === 'waiting_on_school';
    if (event.kind === 'resolved') return minutes;
  }
  return 0;
}

function promisedMinutes(request: SampleRequest): number {
  return catalogTemplate.find((item) => item.code === request.item)!.promise.resolutionHours * 60;
}

test('seasons: buses in September, heat in winter, testing in spring', () => {
  const inMonths = (items: string[], months: number[]) => {
    const chosen = requests.filter((request) => items.includes(request.item));
    return chosen.filter((request) => months.includes(Number(request.submittedAt.slice(5, 7)))).length / chosen.length;
  };
  expect(inMonths(['bus_late', 'door_to_door'], [9, 10])).toBeGreaterThan(0.4);
  expect(inMonths(['no_heat'], [12, 1, 2])).toBeGreaterThan(0.5);
  expect(inMonths(['state_testing', 'devices'], [3, 4, 5])).toBeGreaterThan(0.5);
  expect(inMonths(['budget_planning'], [12, 1, 2])).toBeGreaterThan(0.4);
});

test('no request breaks a rule of the product', () => {
  expect(requests.flatMap((request) => ruleBreaks(request, district))).toEqual([]);
});

test('the rules hold on any day of the year, in summer and in recess too', () => {
  const start = Temporal.Instant.from('2026-01-01T05:00:00Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3 * 365 * 24 }), (hours) => {
      const moment = start.add({ hours });
      const made = sampleDistrict(moment, 250);
      expect(made.requests.flatMap((request) => ruleBreaks(request, made))).toEqual([]);
      const last = made.requests.flatMap((request) => request.events).reduce((latest, event) => (event.at > latest ? event.at : latest), '');
      expect(Date.parse(last)).toBeLessThanOrEqual(moment.epochMilliseconds);
    }),
    { numRuns: 40 },
  );
});

test('nobody is named in what people write, and no address but example.org is anywhere', () => {
  const surnames = district.staff.people.map((person) => person.fullName.split(' ').at(-1)!);
  const texts = requests.flatMap((request) =>
    request.events.flatMap((event) => Object.entries(event).filter(([key]) => ['summary', 'details', 'body', 'reason', 'ask', 'note', 'comment', 'whatWasDone', 'alternative'].includes(key)).map(([, value]) => String(value))),
  );
  const distinct = [...new Set(texts)];
  expect(distinct.filter((text) => surnames.some((surname) => text.includes(surname)))).toEqual([]);
  expect(distinct.filter((text) => text.includes('@'))).toEqual([]);
  expect(distinct.filter((text) => /[{}]/.test(text))).toEqual([]);
  expect(distinct.filter((text) => /\b(student|teacher|pupil)s? [A-Z][a-z]+/.test(text))).toEqual([]);
  for (const address of JSON.stringify(district).match(/[\w.-]+@[\w.-]+/g) ?? []) expect(address).toMatch(/@example\.org$/);
});

test.each(['2026-11-23T18:00:00Z', '2027-02-20T15:00:00Z', '2027-05-04T11:00:00Z', '2027-07-21T15:00:00Z', '2027-09-14T15:00:00Z'])(
  'whoever opens the sample on %s finds its story',
  (moment) => {
    const made = sampleDistrict(Temporal.Instant.from(moment), 400);
    const of = (story: string) => made.requests.filter((request) => request.story === story);
    expect(of('bus')).toHaveLength(3);
    for (const request of of('bus')) {
      expect(request.region).toBe(1);
      expect(standingOf(request).owner).toBe(castKey('transportSpecialist'));
    }
    expect(of('evaluator_vacancy')).toHaveLength(3);
    for (const request of of('evaluator_vacancy')) {
      expect(request.events[1]).toMatchObject({ kind: 'held', person: castKey('evaluatorBackup'), cause: 'routed_to_backup' });
      expect(standingOf(request).closedAt).toBeNull();
    }
    const [workOrder] = of('work_order');
    expect(workOrder?.school).toBe(cast.principal.school);
    expect(standingOf(workOrder!).openPieces).toEqual(['wo']);
    const delays = of('translation_delay');
    expect(new Set(delays.map((request) => request.school)).size).toBe(14);
    expect(delays.filter((request) => standingOf(request).status !== 'closed').length).toBeGreaterThanOrEqual(12);
  },
);
