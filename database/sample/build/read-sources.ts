import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';

export type Row = Record<string, string>;

export interface GeoFeature {
  properties: Record<string, string>;
  geometry: { type: string; coordinates: unknown };
}

export interface Sources {
  directory: Row[];
  stateMap: Map<string, GeoFeature>;
  cityMap: Row[];
  neighbourhoods: GeoFeature[];
}

const BOSTON_PREFIX = '0035';

/** Reads the four public files below `folder` (`schools/...`). Only rows of the Boston district are kept. */
export function readSources(folder: string): Sources {
  const text = (path: string) => readFileSync(join(folder, 'schools', path), 'utf8');
  const table = (path: string): Row[] => parse(text(path), { columns: true, bom: true, skip_empty_lines: true, trim: true });
  const features = (path: string) => (JSON.parse(text(path)) as { features: GeoFeature[] }).features;
  const inBoston = (code: string | undefined) => code?.startsWith(BOSTON_PREFIX) ?? false;
  return {
    directory: table('massachusetts/ma_public_schools_2017.csv').filter((row) => inBoston(row['School Code'])),
    stateMap: new Map(
      features('massachusetts/massgis_schools.geojson')
        .filter((feature) => inBoston(feature.properties['SCHID']))
        .map((feature) => [feature.properties['SCHID']!, feature]),
    ),
    cityMap: table('boston/bps_public_schools.csv').filter((row) => row['SCH_ID']),
    neighbourhoods: features('boston/neighborhoods_stateplane_feet.geojson'),
  };
}
