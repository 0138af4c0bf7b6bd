import { addSchoolTime, loadCalendar } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { routeRequest, type Ask } from './route-request.ts';

/** What the ask page shows before anything is sent: the owner by name and the promise in hours and dates. */
export async function previewRequest(useCase: UseCase, ask: Ask) {
  const routed = await routeRequest(useCase, ask);
  const calendar = await loadCalendar(useCase);
  const now = useCase.clock.now().toString();
  const { firstAnswerMinutes, resolutionMinutes } = routed.commitment;
  return {
    school: routed.school,
    owner: routed.owner,
    cause: routed.cause,
    lane: routed.lane,
    function: { id: routed.function.id, name: routed.function.name },
    catalogItem: routed.catalogItem,
    promise: {
      firstAnswerMinutes,
      resolutionMinutes,
      firstAnswerDueAt: addSchoolTime(calendar, now, firstAnswerMinutes).dueAt,
      resolutionDueAt: addSchoolTime(calendar, now, resolutionMinutes).dueAt,
    },
  };
}
