import type { Schema } from './open-api.ts';

/** A body that the contract takes, so that only the id is wrong. */
export function bodyFor(schema: Schema, id: (key: string) => string, key = ''): unknown {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return bodyFor(either[0]!, id, key);
  if (schema.enum) return schema.enum.includes('team_member') ? 'team_member' : schema.enum[0];
  if (schema.const !== undefined) return schema.const;
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => schema.required?.includes(name) || name === 'regionId' || name === 'name').map(([name, each]) => [name, bodyFor(each, id, name)]));
    case 'array':
      return [bodyFor(schema.items ?? {}, id, key)];
    case 'integer':
    case 'number':
      return Math.max(schema.minimum ?? 1, 1);
    case 'boolean':
      return false;
    default:
      return schema.format === 'uuid' ? id({ regionId: 'north', departmentId: 'transport', toPersonId: 'bo' }[key] ?? 'tess') : schema.format === 'email' ? 'guest@clinic.test' : schema.format === 'date' ? '2026-12-01' : 'A text that is long enough.'.padEnd(schema.minLength ?? 0, '.').slice(0, schema.maxLength);
  }
}
