import { recordAct } from '../../../platform/audit/record-act.ts';
import { writeCsv } from '../../../platform/tables/write-csv.ts';
import type { UseCase } from '../../people/index.ts';
import type { RequestFilters } from '../contract.ts';
import { recordDisclosure } from '../lanes/record-disclosure.ts';
import { filteredRequests } from './matching-requests.ts';
import { requestRows } from './request-rows.ts';
import { roadsOfList } from './roads-of-list.ts';
import { readSearch } from './search/read-search.ts';

const exportAtMost = 10_000;

/** The list as a file: the same sight, the same filters, and who took it in the audit trail. */
export async function exportRequests(useCase: UseCase, asked: RequestFilters): Promise<Response> {
  const filters = await readSearch(useCase, asked);
  const rows = await requestRows(useCase, {
    roads: roadsOfList(useCase, filters),
    where: filteredRequests(useCase, filters),
    order: { column: 'submitted_at', direction: 'desc' },
    limit: exportAtMost,
    ...(filters.search ? { words: { search: filters.search } } : {}),
  });
  await recordDisclosure(useCase, rows.filter((row) => row.lane !== 'ordinary').map((row) => row.id), 'export');
  await recordAct(useCase, { act: 'requests.exported', subjectType: 'request', details: { rows: rows.length, filters: asked } });
  const columns = ['number', 'school', 'summary', 'function', 'owner', 'status', 'submitted_at', 'first_answered_at', 'next_due_at', 'resolution_due_at', 'closed_at'];
  const cells = rows.map((row) => [`R-${row.number}`, row.school.name, row.summary, row.function.name, row.owner.name, row.status, row.submittedAt, row.firstAnsweredAt ?? '', row.nextDueAt ?? '', row.resolutionDueAt, row.closedAt ?? '']);
  return new Response(writeCsv(columns, cells), { headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': 'attachment; filename="requests.csv"' } });
}
