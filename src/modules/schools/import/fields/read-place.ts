import type { Findings } from '../findings.ts';
import type { FieldCell } from './read-text.ts';
import { fromStatePlane } from './state-plane.ts';
import { isWithin, nameOfState, type StateCode } from './us-states.ts';

export interface Place {
  longitude: number;
  latitude: number;
}

/** A place in degrees (WGS 84, six decimals: a tenth of a metre). Undefined when blank or refused. */
export function readPlace(east: FieldCell, north: FieldCell, state: StateCode | undefined, findings: Findings): Place | undefined {
  if (east.value === '' && north.value === '') return undefined;
  const column = east.column === north.column ? east.column : `${east.column}, ${north.column}`;
  const refuse = (code: string, reason: string): undefined => findings.refuse(east.line, column, `${east.value}, ${north.value}`, code, reason) as undefined;
  const [x, y] = [east, north].map(({ value }) => (/^[-+]?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(value) ? Number(value) : Number.NaN)) as [number, number];
  if (Number.isNaN(x) || Number.isNaN(y)) return refuse('place_impossible', 'Longitude and latitude are two numbers of degrees, with a point before the decimals.');
  if (Math.abs(x) > 180 || Math.abs(y) > 90) return readFeet(x, y, state, east.line, findings) ?? explainFar(x, y, state, refuse);
  if (isWithin(state, x, y)) return rounded(x, y);
  return explainOutside(x, y, state, refuse);
}

type Refuse = (code: string, reason: string) => undefined;

function readFeet(x: number, y: number, state: StateCode | undefined, line: number, findings: Findings): Place | undefined {
  const found = fromStatePlane(x, y, state);
  if (!found) return undefined;
  const place = rounded(found.longitude, found.latitude);
  findings.repair('state_plane_feet', line, `${x}, ${y} became ${place.longitude}, ${place.latitude} by ${found.plane}`);
  return place;
}

function explainFar(x: number, y: number, state: StateCode | undefined, refuse: Refuse): undefined {
  if (Math.abs(x) <= 90 && Math.abs(y) <= 180 && isWithin(state, y, x)) return refuse('coordinates_swapped', 'Longitude and latitude are exchanged.');
  return refuse('not_degrees', 'These are no degrees, and it is not certain which map’s feet or metres they are. Export the file in degrees (WGS 84, EPSG:4326).');
}

function explainOutside(x: number, y: number, state: StateCode | undefined, refuse: Refuse): undefined {
  if (isWithin(state, y, x)) return refuse('coordinates_swapped', 'Longitude and latitude are exchanged.');
  if (isWithin(state, -x, y)) return refuse('longitude_sign', 'The longitude lacks its minus sign: the United States lie west of Greenwich.');
  return refuse('place_outside', `The place lies outside ${state ? nameOfState(state) : 'the United States'}.`);
}

function rounded(longitude: number, latitude: number): Place {
  return { longitude: Math.round(longitude * 1e6) / 1e6, latitude: Math.round(latitude * 1e6) / 1e6 };
}
