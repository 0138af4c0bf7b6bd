import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface SampleCircular {
  /** Letters of the department that owns it. */
  series: string;
  code: string;
  title: string;
  body: string;
}

export const circularSource = 'Boston Public Schools, Superintendent’s Circulars, mostly of the school year 2024-25';

/** The circulars that Boston has published, as text. */
export function readSampleCirculars(): SampleCircular[] {
  return JSON.parse(gunzipSync(readFileSync(new URL('circulars.generated.json.gz', import.meta.url))).toString('utf8')) as SampleCircular[];
}
