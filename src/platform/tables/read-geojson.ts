import { counted } from './counted.ts';
import { refuseTable, type Repair } from './table.ts';
import type { RawTable } from './clean-table.ts';

const longitudeColumn = 'geometry.longitude';
const latitudeColumn = 'geometry.latitude';

interface Feature {
  properties: Record<string, unknown> | null;
  geometry: { type: string; coordinates: unknown } | null;
}

/** A FeatureCollection of points (RFC 7946) as a table: its properties, then the two coordinates as they stand. */
export function readGeojson(text: string, fileName: string, repairs: Repair[]): RawTable {
  const features = readFeatures(text, fileName);
  const shapes = features.filter(({ geometry }) => geometry && geometry.type !== 'Point');
  if (shapes.length > 0) throw refuseShapes(shapes, fileName);
  const keys = [...new Set(features.flatMap(({ properties }) => Object.keys(properties ?? {})))];
  const lines = linesOf(text, features.length);
  const rows = features.map(({ properties, geometry }, index) => {
    const values = new Map(Object.entries(properties ?? {}));
    const [longitude, latitude] = Array.isArray(geometry?.coordinates) ? geometry.coordinates : [];
    return { line: lines?.[index] ?? index + 1, cells: [...keys.map((key) => textOf(values.get(key))), textOf(longitude), textOf(latitude)] };
  });
  return { format: 'geojson', rows, header: [...keys, longitudeColumn, latitudeColumn], strictWidth: true, repairs };
}

function readFeatures(text: string, fileName: string): Feature[] {
  let content: { type?: unknown; features?: unknown };
  try {
    content = JSON.parse(text);
  } catch {
    throw refuseTable('not_a_table', `${fileName} begins like JSON but is damaged or cut off.`);
  }
  if (content.type !== 'FeatureCollection' || !Array.isArray(content.features)) throw refuseTable('not_a_table', `${fileName} is JSON but not a GeoJSON FeatureCollection.`);
  if (content.features.length === 0) throw refuseTable('empty_file', `${fileName} holds no features.`);
  if (!content.features.every((each) => typeof each === 'object' && each !== null && typeof (each.properties ?? {}) === 'object' && typeof (each.geometry ?? {}) === 'object')) {
    throw refuseTable('not_a_table', `${fileName} is not legal GeoJSON: a feature lacks its properties or geometry.`);
  }
  return content.features as Feature[];
}

function refuseShapes(shapes: Feature[], fileName: string) {
  const kinds = [...new Set(shapes.map(({ geometry }) => geometry!.type))].join(', ');
  const first = [shapes[0]!.geometry!.coordinates].flat(10).slice(0, 2).map(Number);
  const degrees = Math.abs(first[0] ?? 0) <= 180 && Math.abs(first[1] ?? 0) <= 90;
  const planar = degrees ? '' : ` Its coordinates (${first.join(', ')}) are no degrees either, but metres or feet of some map.`;
  return refuseTable('not_points', `${fileName} holds ${counted(shapes.length, 'shape')} (${kinds}), not points, so it is no list of places.${planar}`);
}

/** The line of each feature where that can be told from the text. */
function linesOf(text: string, count: number): number[] | undefined {
  const starts = [...text.matchAll(/"type"\s*:\s*"Feature"/g)].map(({ index }) => index);
  if (starts.length !== count) return undefined;
  let line = 1;
  let at = 0;
  return starts.map((start) => {
    for (; at < start; at += 1) if (text[at] === '\n') line += 1;
    return line;
  });
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
