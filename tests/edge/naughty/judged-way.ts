import { randomUUID } from 'node:crypto';
import { bodyFor } from '../body-for.ts';
import type { Operation } from '../open-api.ts';
import type { Way } from './ways.ts';

/** Roads whose texts are parts of a definition or of an act under rules of their own: any text is taken or refused by a sentence, and none breaks anything. */
const judged = ['POST /settings', 'POST /measure-recipes', 'POST /student-group', 'POST /evidence-decisions', 'POST /need-indexes', 'PUT /need-index-versions', 'POST /tier', 'POST /schools/{id}/tier-reviews', 'POST /planned-doses', 'POST /schools/{id}/planned-doses', 'POST /declared-interests', 'POST /plan-templates', 'POST /schools/{id}/matches'];

/** The way to such a field, made of the OpenAPI document: a body that the contract takes, with the text in its place. Undefined for any other field. */
export function judgedWay(operations: Operation[], name: string): Way | undefined {
  if (!judged.some((road) => name.startsWith(road))) return undefined;
  const [method, path, field] = name.split(' ') as [string, string, string];
  const body = operations.find((each) => each.method === method && each.path === `/api/v1${path}`)!.body!;
  return ({ send, maple }, text) => {
    const filled = bodyFor(body, maple.id) as Record<string, unknown>;
    put(filled, field.split('.').filter((step) => step !== ''), text);
    const id = path.startsWith('/schools') ? maple.id('elm') : randomUUID();
    return send(path.includes('settings') || path.includes('measure') || path.includes('group') ? 'ada' : 'chief', method, path.replace('{id}', id), filled);
  };
}

function put(at: Record<string, unknown>, [step, ...rest]: string[], text: string): void {
  const name = step!.replace('[]', '');
  const isList = step!.endsWith('[]');
  if (rest.length === 0) {
    at[name] = isList ? [text] : text;
    return;
  }
  const known = isList ? (at[name] as unknown[] | undefined)?.[0] : at[name];
  const inner = known !== null && typeof known === 'object' ? (known as Record<string, unknown>) : {};
  at[name] = isList ? [inner] : inner;
  put(inner, rest, text);
}
