import proj4 from 'proj4';
import type { GeoFeature } from './read-sources.ts';

// EPSG:2249, Massachusetts mainland in US survey feet: what the city's polygons are in, although the file does not say so.
const STATE_PLANE =
  '+proj=lcc +lat_0=41 +lon_0=-71.5 +lat_1=42.6833333333333 +lat_2=41.7166666666667 ' +
  '+x_0=200000.0001016 +y_0=750000 +datum=NAD83 +units=us-ft +no_defs';
const toStatePlane = proj4('WGS84', STATE_PLANE);

type Ring = [number, number][];

function insideRing([x, y]: [number, number], ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i]!;
    const [xj, yj] = ring[j]!;
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside;
  }
  return inside;
}

function ringsOf(feature: GeoFeature): Ring[][] {
  return feature.geometry.type === 'Polygon'
    ? [feature.geometry.coordinates as Ring[]]
    : (feature.geometry.coordinates as Ring[][]);
}

/** The city neighbourhood a point lies in, by the city's own polygons. */
export function findNeighbourhood(polygons: GeoFeature[], longitude: number, latitude: number): string | undefined {
  const point = toStatePlane.forward([longitude, latitude]) as [number, number];
  const found = polygons.find((feature) =>
    ringsOf(feature).some(([outer, ...holes]) => insideRing(point, outer!) && !holes.some((hole) => insideRing(point, hole))),
  );
  return found?.properties['Name'];
}
