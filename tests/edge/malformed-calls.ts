import fc from 'fast-check';
import type { Operation, Schema } from './open-api.ts';

/** Texts that have broken programs before. */
const badText = fc.constantFrom(
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfffy',
  '\u202e',
  "'; drop table request; --",
  '%',
  '&|!:*',
  '((((',
  '\\',
  '-1',
  '99999999999999999999',
  '1e400',
  'NaN',
  '0000-00-00',
  '9999-12-31',
  '0001-01-01',
  '2026-02-30',
  'infinity',
  'now',
  '24:60',
  '../../etc/passwd',
  '${jndi}',
  '{}',
  '[object Object]',
  '__proto__',
  'é'.repeat(5_000),
  'w'.repeat(70_000),
);
const badValue: fc.Arbitrary<unknown> = fc.oneof(
  badText,
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(null, true, -1, 0, 1.5, 1e308, 2 ** 53, -(2 ** 31) - 1, 2 ** 31, [], {}, [[[[]]]], { toString: 1 }, [null], { length: 3 }),
  fc.jsonValue({ maxDepth: 3 }),
);

const nested = `${'[{"a":'.repeat(20_000)}1${'}]'.repeat(20_000)}`;

/** Bodies that are no JSON object at all, as bytes. */
const badBody = fc.constantFrom<Uint8Array>(
  ...['', '{', '{"a":1,}', 'null', '[]', '"text"', '1e999', 'undefined', '{"__proto__":{"x":1},"constructor":{"prototype":{}}}', '\ufeff{}', nested, `{"summary":"${'x'.repeat(10 * 1024 * 1024)}"}`].map((text) => Buffer.from(text)),
  Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d]),
  Buffer.from([0, 0, 0]),
  Buffer.alloc(10 * 1024 * 1024, 0x20),
);

const contentTypes = fc.constantFrom('application/json', 'application/json; charset=utf-16', 'text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'application/octet-stream', 'application/xml', '', 'nonsense');
const badHeaders = fc.constantFrom<Record<string, string>>(
  { 'idempotency-key': 'k' },
  { 'idempotency-key': 'x'.repeat(5_000) },
  { 'idempotency-key': 'a key with spaces' },
  { 'content-length': '99999999999' },
  { 'content-length': '-1' },
  { origin: 'null' },
  { origin: 'http://evil.example' },
  { origin: ':::' },
  { accept: 'application/xml' },
  { host: '' },
  { 'x-forwarded-for': "'" },
  { 'content-encoding': 'gzip' },
);
const badCookies = fc.constantFrom('causeway.session_token=%00', 'causeway.session_token=x.y', `causeway.session_token=${'y'.repeat(9_000)}`, 'causeway.session_token=%ff%fe', 'causeway.session_token');
const badSegments = fc.constantFrom('%00', '%C3%28', '%ff', '%', '%zz', '..%2f..', '%2e%2e', 'null', '0', "'", '%F0%9F%92%A9', '01999999-0000-7000-8000-000000000000', 'x'.repeat(3_000), '%ED%A0%80', '01999999-0000-7000-8000-00000000000%00');

export interface Call {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: Uint8Array;
}

/** Calls of one road: from almost right, with one thing wrong somewhere, to nonsense. `ids` are real ones of the district. */
export function callsOf(operation: Operation, ids: string[]): fc.Arbitrary<Call> {
  const id = fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...ids) }, { weight: 1, arbitrary: fc.uuid() });
  const segment = fc.oneof({ weight: 4, arbitrary: id }, { weight: 1, arbitrary: badSegments });
  const path = fc.record(Object.fromEntries(operation.params.filter((each) => each.in === 'path').map((each) => [each.name, segment])));
  const query = fc.record(Object.fromEntries(operation.params.filter((each) => each.in === 'query').map((each) => [each.name, each.name === 'cursor' ? cursors : textOf(each.schema, id)])), { requiredKeys: [] });
  const json = (schema: Schema) => valueOf(schema, id).map((value) => Buffer.from(JSON.stringify(value) ?? ''));
  const body: fc.Arbitrary<Uint8Array | undefined> = operation.body ? fc.oneof({ weight: 5, arbitrary: json(operation.body) }, { weight: 1, arbitrary: badBody }) : operation.bytes ? fc.oneof(badBody, fc.uint8Array({ maxLength: 200 })) : fc.constant(undefined);
  const type = operation.bytes ? contentTypes : fc.oneof({ weight: 6, arbitrary: fc.constant('application/json') }, { weight: 1, arbitrary: contentTypes });
  const headers = fc.oneof({ weight: 6, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: badHeaders }, { weight: 1, arbitrary: badCookies.map((cookie) => ({ cookie })) });
  const stray = fc.oneof({ weight: 8, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom('a=%00', '%C3%28=1', 'limit=1&limit=2', 'cursor=%00', '&&&===', 'q=%ff', '__proto__[x]=1') });
  return fc.record({ path, query, body, type, headers, stray }).map((made) => {
    const filled = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (made.path as Record<string, string>)[name]!);
    const words = Object.entries(made.query as Record<string, unknown>).flatMap(([key, value]) => (Array.isArray(value) ? value : [value]).map((each) => `${key}=${escapeText(String(each))}`));
    if (made.stray) words.push(made.stray);
    return {
      method: operation.method,
      url: `${filled}${words.length > 0 ? `?${words.join('&')}` : ''}`,
      headers: { ...(made.body && made.type ? { 'content-type': made.type } : {}), ...made.headers },
      ...(made.body ? { body: made.body } : {}),
    };
  });
}

/** As encodeURIComponent, which throws at half of a pair. */
function escapeText(text: string): string {
  return [...text].map((letter) => (/[\ud800-\udfff]/u.test(letter) && letter.length === 1 ? '%ED%A0%80' : encodeURIComponent(letter))).join('');
}

const cursors = fc.constantFrom<unknown>({}, [], null, 7, { key: 'x', id: 'y' }, { key: null, id: null }, { key: {}, id: [] }, { key: '2026-11-23T14:00:00Z', id: 'z' }, { key: '9'.repeat(400), id: '01999999-0000-7000-8000-000000000000' }, { name: '\0', id: '01999999-0000-7000-8000-000000000000' }, { at: 'never', id: 1 }, { name: 3, id: true }).map((position) => Buffer.from(JSON.stringify(position)).toString('base64url'));

function textOf(schema: Schema, id: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 12, arbitrary: fitting(schema, id).filter((value) => typeof value !== 'object' || Array.isArray(value)) }, { weight: 1, arbitrary: badText.filter((text) => text.length < 6_000) });
}

/** A value that fits the schema, or one in which some part does not. */
function valueOf(schema: Schema, id: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: 7, arbitrary: fitting(schema, id) }, { weight: 1, arbitrary: badValue });
}

function fitting(schema: Schema, id: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((each) => valueOf(each, id)));
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.const !== undefined) return fc.constant(schema.const);
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type;
  switch (type) {
    case 'object':
      return fc.record(Object.fromEntries(Object.entries(schema.properties ?? {}).map(([key, each]) => [key, valueOf(each, id)])), { requiredKeys: schema.required ?? [] });
    case 'array':
      return fc.array(valueOf(schema.items ?? {}, id), { maxLength: 4 });
    case 'integer':
    case 'number':
      return fc.oneof(fc.integer({ min: Math.max(schema.minimum ?? -5, -(2 ** 31)), max: Math.min(schema.maximum ?? 500, 2 ** 31) }), fc.constantFrom(schema.minimum ?? 0, schema.maximum ?? 2 ** 40));
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return textFitting(schema, id);
  }
}

function textFitting({ format, minLength = 0, maxLength = 40 }: Schema, id: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (format === 'uuid') return id;
  if (format === 'date') return fc.constantFrom('2026-11-24', '2026-12-01', '2027-06-30', '0001-01-01', '9999-12-31', '2026-02-28');
  if (format === 'email') return fc.constantFrom('a@example.org', 'ada@example.org', "o'neil@example.org");
  return fc.oneof(fc.string({ unit: 'binary', minLength, maxLength: Math.min(maxLength, 60) }), fc.constantFrom('a bus', 'R-1001', 'America/New_York', '08:00', 'the-printed-token').map((text) => text.padEnd(minLength, '.').slice(0, maxLength)));
}
