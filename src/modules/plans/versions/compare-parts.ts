import { fieldNames, type PlanPart } from '../parts/part-fields.ts';
import type { ComparisonReply } from './contract.ts';

type Change = ComparisonReply['items'][number];
type Compared = Pick<PlanPart, 'id' | 'parentId' | 'kind' | 'standing' | (typeof fieldNames)[number]>;

/** What is different between two states of a plan, in the order of the later one, what was taken out last. Pure. */
export function compareParts(before: Compared[], after: Compared[], measureName: (series: number, period: number) => string): Pick<ComparisonReply, 'items' | 'unchanged'> {
  const was = new Map(before.map((part) => [part.id, part]));
  const is = new Map(after.map((part) => [part.id, part]));
  const said = (part: Compared): Record<string, string | number | null> => {
    const { series, period } = part;
    const fields = Object.fromEntries(fieldNames.filter((name) => name !== 'series' && name !== 'period').map((name) => [name, part[name]]));
    return { ...fields, measure: series === null || period === null ? null : measureName(series, period), standing: part.standing };
  };
  const describe = (part: Compared, change: Change['change'], fields: Change['fields']): Change => {
    const parent = part.parentId === null ? undefined : (is.get(part.parentId) ?? was.get(part.parentId));
    return { partId: part.id, kind: part.kind, under: parent ? parent.text : null, title: part.text, change, fields };
  };
  const later = after.flatMap((part): Change[] => {
    const known = was.get(part.id);
    if (!known) return [describe(part, 'added', [])];
    const [from, to] = [said(known), said(part)];
    const fields = Object.keys(to).filter((field) => from[field] !== to[field]).map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }));
    return fields.length > 0 ? [describe(part, 'changed', fields)] : [];
  });
  const gone = before.filter((part) => !is.has(part.id)).map((part) => describe(part, 'taken_out', []));
  return { items: [...later, ...gone], unchanged: after.length - later.length };
}
