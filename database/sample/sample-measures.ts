import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** Values of the district's schools as the state published them, in columns; places lead into the lists beside them. */
export interface SampleMeasures {
  runs: { file: string; sha256: string; recipe: string; rowsRead: number; leftOut: { kind: string; sentence: string; count: number }[] }[];
  schools: string[];
  series: { measure: string; group: string; subject: string; grade: string }[];
  periods: { key: string; name: string; kind: string; startsOn: string; endsOn: string }[];
  values: Record<'run' | 'school' | 'series' | 'period' | 'standing' | 'numerator' | 'denominator' | 'line', number[]> & { value: (number | null)[] };
}

export function readSampleMeasures(): SampleMeasures {
  return JSON.parse(gunzipSync(readFileSync(new URL('measures.generated.json.gz', import.meta.url))).toString('utf8')) as SampleMeasures;
}
