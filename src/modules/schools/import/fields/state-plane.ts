import proj4 from 'proj4';
import type { StateCode } from './us-states.ts';

interface Plane {
  state: StateCode;
  name: string;
  definition: string;
  /** Where the zone is used: west, south, east, north. */
  bounds: [number, number, number, number];
}

/** The planes of feet that school and city maps come in. Definitions of the EPSG registry. */
const planes: Plane[] = [
  {
    state: 'MA',
    name: 'Massachusetts Mainland, EPSG:2249',
    definition: '+proj=lcc +lat_0=41 +lon_0=-71.5 +lat_1=42.6833333333333 +lat_2=41.7166666666667 +x_0=200000.0001016 +y_0=750000 +datum=NAD83 +units=us-ft',
    bounds: [-73.5, 41.2, -69.86, 42.89],
  },
  {
    state: 'NY',
    name: 'New York Long Island, EPSG:2263',
    definition: '+proj=lcc +lat_0=40.1666666666667 +lon_0=-74 +lat_1=41.0333333333333 +lat_2=40.6666666666667 +x_0=300000 +y_0=0 +datum=NAD83 +units=us-ft',
    bounds: [-74.26, 40.47, -71.8, 41.3],
  },
  {
    state: 'IL',
    name: 'Illinois East, EPSG:3435',
    definition: '+proj=tmerc +lat_0=36.6666666666667 +lon_0=-88.3333333333333 +k=0.999975 +x_0=300000 +y_0=0 +datum=NAD83 +units=us-ft',
    bounds: [-89.27, 37.06, -87.02, 42.5],
  },
];

/** The one place that these feet can mean, or undefined when none or several planes fit. */
export function fromStatePlane(x: number, y: number, state: StateCode | undefined): { longitude: number; latitude: number; plane: string } | undefined {
  const fitting = planes
    .filter((plane) => !state || plane.state === state)
    .map((plane) => ({ plane, place: proj4(plane.definition, 'WGS84', [x, y]) as [number, number] }))
    .filter(({ plane: { bounds }, place: [longitude, latitude] }) => longitude >= bounds[0] && longitude <= bounds[2] && latitude >= bounds[1] && latitude <= bounds[3]);
  const [only, another] = fitting;
  return only && !another ? { longitude: only.place[0], latitude: only.place[1], plane: only.plane.name } : undefined;
}
