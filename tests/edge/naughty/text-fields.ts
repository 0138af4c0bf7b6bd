import type { Operation, Schema } from '../open-api.ts';

export interface TextField {
  /** As `POST /requests .details`. */
  name: string;
  most: number;
}

/** Every field of a body that takes any text, by the OpenAPI document; what a pattern, a format or a list of words narrows takes none. */
export function textFieldsOf(operations: Operation[]): TextField[] {
  const found = new Map<string, number>();
  const walk = (schema: Schema | undefined, at: string) => {
    if (!schema) return;
    for (const one of schema.anyOf ?? schema.oneOf ?? []) walk(one, at);
    const types = [schema.type].flat();
    if (types.includes('string') && !schema.enum && schema.const === undefined && !schema.format && !schema.pattern) found.set(at, schema.maxLength ?? 2_000);
    if (types.includes('array')) walk(schema.items, `${at}[]`);
    for (const [name, each] of Object.entries(schema.properties ?? {})) walk(each, `${at}.${name}`);
  };
  for (const { method, path, body } of operations) walk(body, `${method} ${path.replace('/api/v1', '')} `);
  return [...found].map(([name, most]) => ({ name, most }));
}
