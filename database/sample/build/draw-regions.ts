import { randomFrom } from '../random.ts';
import type { SampleRegion, SampleSchool } from '../sample-school.ts';
import { nameRegion } from './name-region.ts';

const REGIONS = 9;
const STARTS = 60;
// The one region the public descriptions name in full.
const FIRST_REGION = ['Charlestown', 'East Boston', 'North End'];

type Point = { x: number; y: number };

const KM_PER_DEGREE = 111.32;
const toKilometres = (school: SampleSchool): Point => ({
  x: school.longitude * KM_PER_DEGREE * Math.cos((42.3 * Math.PI) / 180),
  y: school.latitude * KM_PER_DEGREE,
});
const squared = (a: Point, b: Point) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
const middle = (points: Point[]): Point => ({
  x: points.reduce((sum, point) => sum + point.x, 0) / points.length,
  y: points.reduce((sum, point) => sum + point.y, 0) / points.length,
});

/** Nearest centre with room left; the school that would lose most by waiting is placed first. */
function fill(points: Point[], centres: Point[], capacity: number[]): number[] {
  const room = [...capacity];
  const placed = points.map(() => -1);
  for (let left = points.length; left > 0; left--) {
    let best = { point: -1, centre: -1, regret: -1 };
    points.forEach((point, index) => {
      if (placed[index] !== -1) return;
      const choices = centres
        .map((centre, number) => ({ number, cost: room[number]! > 0 ? squared(point, centre) : Infinity }))
        .sort((a, b) => a.cost - b.cost);
      const second = choices[1]!.cost;
      const regret = second === Infinity ? Number.MAX_VALUE : second - choices[0]!.cost;
      if (regret > best.regret) best = { point: index, centre: choices[0]!.number, regret };
    });
    placed[best.point] = best.centre;
    room[best.centre]!--;
  }
  return placed;
}

/** Swaps pairs of schools between two regions while that shortens the total distance. */
function improve(points: Point[], centres: Point[], placed: number[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    for (let a = 0; a < points.length; a++) {
      for (let b = a + 1; b < points.length; b++) {
        const ca = centres[placed[a]!]!;
        const cb = centres[placed[b]!]!;
        const gain = squared(points[a]!, ca) + squared(points[b]!, cb) - squared(points[a]!, cb) - squared(points[b]!, ca);
        if (gain <= 1e-9) continue;
        [placed[a], placed[b]] = [placed[b]!, placed[a]!];
        changed = true;
      }
    }
  }
}

function cluster(points: Point[], capacity: number[], seed: number): { placed: number[]; cost: number } {
  const random = randomFrom(seed);
  let centres = random.shuffled(points).slice(0, capacity.length);
  let placed: number[] = [];
  for (let round = 0; round < 12; round++) {
    placed = fill(points, centres, capacity);
    improve(points, centres, placed);
    centres = centres.map((_, number) => middle(points.filter((_, index) => placed[index] === number)));
  }
  return { placed, cost: points.reduce((sum, point, index) => sum + squared(point, centres[placed[index]!]!), 0) };
}

/** Region 1 as the district describes it, then eight compact regions of equal size, numbered from north to south. */
export function drawRegions(schools: SampleSchool[]): SampleRegion[] {
  const first = schools.filter((school) => FIRST_REGION.includes(school.neighbourhood));
  const rest = schools.filter((school) => !FIRST_REGION.includes(school.neighbourhood));
  const points = rest.map(toKilometres);
  const count = REGIONS - 1;
  const capacity = Array.from({ length: count }, (_, number) => Math.floor(rest.length / count) + (number < rest.length % count ? 1 : 0));
  let best = cluster(points, capacity, 1);
  for (let seed = 2; seed <= STARTS; seed++) {
    const candidate = cluster(points, capacity, seed);
    if (candidate.cost < best.cost) best = candidate;
  }
  const groups = capacity
    .map((_, number) => rest.filter((_, index) => best.placed[index] === number))
    .sort((a, b) => middle(b.map(toKilometres)).y - middle(a.map(toKilometres)).y);
  const named: SampleRegion[] = [];
  for (const [index, group] of [first, ...groups].entries()) named.push(nameRegion(index + 1, group, named));
  return named;
}
