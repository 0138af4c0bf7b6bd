import { promisesOfSchool } from '../../commitments/index.ts';
import { loadCalendar } from '../../district/index.ts';
import { readKeyMeasures } from '../../evidence/index.ts';
import type { UseCase } from '../../people/index.ts';
import { requestsOfSchool } from '../../requests/index.ts';
import { getSchool } from '../../schools/index.ts';
import { findLastContact } from '../contact/find-last-contact.ts';
import type { PromiseLine, RequestLine } from '../school/parts.ts';
import { readSlots } from '../school/read-slots.ts';
import { supportersOfSchool } from '../school/supporters-of-school.ts';
import { tierOfSchool } from '../school/tier-of-school.ts';
import type { SchoolBrief } from './contract.ts';
import { shorten } from './shorten.ts';

/** So many lines, each so long, fit on one sheet of A4 or Letter beside all the rest (`school-page.journey.test.ts` prints the fullest). */
const fits = { waitsForSchool: 3, withDistrict: 7, toSchool: 6, bySchool: 4, supporters: 16, measures: 4, gaps: 2, demands: 3, visits: 2 };
const lineLength = 60;
const whyLength = 210;
const sentenceLength = 150;

/** A school on one page, cut to what fits, for whoever walks in: only what that reader may see, and nothing confidential. Throws AppError `not_found`. */
export async function readSchoolBrief(useCase: UseCase, schoolId: string): Promise<SchoolBrief> {
  const { actor } = useCase;
  const { abilities, ...school } = await getSchool(useCase, schoolId);
  const tier = await tierOfSchool(useCase, schoolId);
  const { items, ...leading } = await supportersOfSchool(useCase, schoolId);
  const evidence = await readKeyMeasures(useCase, schoolId);
  const { plan, visits, demands } = await readSlots(useCase, schoolId, { reads: abilities.readRequests.allowed });
  return {
    school,
    printedOn: actor.today,
    tier: tier && { ...tier, rationale: shorten(tier.rationale, whyLength) },
    standing: abilities.readRequests.allowed ? await standingOf(useCase, schoolId) : null,
    // An empty seat is what whoever walks in should know; it stands before those that are filled.
    supporters: { ...leading, ...cut(items.toSorted((a, b) => Number(b.hole) - Number(a.hole)), items.length, fits.supporters) },
    evidence: { ...evidence, measures: evidence.measures.slice(0, fits.measures), gaps: evidence.gaps.slice(0, fits.gaps).map((gap) => ({ ...gap, sentence: shorten(gap.sentence, sentenceLength) })) },
    plan: plan && { ...plan, title: shorten(plan.title, lineLength) },
    visits: visits && { past: visits.past.slice(0, fits.visits).map((row) => ({ ...row, by: shorten(row.by, lineLength) })) },
    demands: demands && { ...demands, items: demands.items.slice(0, fits.demands) },
  };
}

async function standingOf(useCase: UseCase, schoolId: string): Promise<NonNullable<SchoolBrief['standing']>> {
  const calendar = await loadCalendar(useCase);
  const requests = await requestsOfSchool(useCase, { schoolId, calendar, atMost: fits.withDistrict, ordinaryOnly: true });
  const { toSchool, bySchool } = await promisesOfSchool(useCase, { schoolId, atMost: fits.toSchool, ordinaryOnly: true });
  const asked = (row: RequestLine): RequestLine => ({ ...row, summary: shorten(row.summary, lineLength) });
  const promised = (row: PromiseLine): PromiseLine => ({ ...row, what: shorten(row.what, lineLength) });
  return {
    open: requests.open,
    late: requests.late,
    oldestDays: requests.oldestDays,
    waitsForSchool: cut(requests.withSchool.map(asked), requests.waitingOnSchool, fits.waitsForSchool),
    withDistrict: cut(requests.withDistrict.map(asked), requests.open - requests.waitingOnSchool, fits.withDistrict),
    toSchool: cut(toSchool.items.map(promised), toSchool.open, fits.toSchool),
    bySchool: cut(bySchool.items.map(promised), bySchool.open, fits.bySchool),
    lastContact: await findLastContact(useCase, schoolId),
  };
}

function cut<T>(items: T[], total: number, atMost: number): { items: T[]; more: number } {
  return { items: items.slice(0, atMost), more: Math.max(0, total - atMost) };
}
