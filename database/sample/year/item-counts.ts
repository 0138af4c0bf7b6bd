import type { CatalogTemplateItem } from '../../catalog/catalog-item.ts';
import { sampleDepartments } from '../departments.ts';
import { itemScripts } from './item-script.ts';

/** How often each item is asked for in a year of `count` requests: departments as their circulars, items by their share. */
export function itemCounts(catalog: CatalogTemplateItem[], count: number): Map<string, number> {
  const circulars = new Map(sampleDepartments.map((department) => [department.code, department.circularCount]));
  const total = sampleDepartments.reduce((sum, department) => sum + department.circularCount, 0);
  const shares = Map.groupBy(catalog, (item) => item.department);
  const exact = catalog.map((item) => {
    const siblings = shares.get(item.department)!.reduce((sum, sibling) => sum + itemScripts[sibling.code]!.share, 0);
    const wanted = (count * (circulars.get(item.department) ?? 0) * itemScripts[item.code]!.share) / (total * siblings);
    return { code: item.code, whole: Math.floor(wanted), rest: wanted % 1 };
  });
  const missing = count - exact.reduce((sum, item) => sum + item.whole, 0);
  const roundedUp = new Set([...exact].sort((a, b) => b.rest - a.rest || a.code.localeCompare(b.code)).slice(0, missing).map((item) => item.code));
  return new Map(exact.map((item) => [item.code, item.whole + (roundedUp.has(item.code) ? 1 : 0)]));
}
