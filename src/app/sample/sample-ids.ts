import { newId } from '../../platform/ids.ts';

/** Ids of the sample's records by kind and key: the same key gives the same id within one load. */
export function sampleIds(): (kind: string, key: string | number, atMs?: number) => string {
  const known = new Map<string, string>();
  return (kind, key, atMs) => {
    const name = `${kind}:${key}`;
    const id = known.get(name) ?? newId(atMs);
    known.set(name, id);
    return id;
  };
}

export type SampleIds = ReturnType<typeof sampleIds>;
