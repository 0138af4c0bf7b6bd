import { recordAct } from '../../../platform/audit/record-act.ts';
import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { lockRequest } from '../lock-request.ts';
import { addSteps } from './add-steps.ts';
import type { StepInput } from './step-input.ts';

/** Adds steps to one request that its kind does not have. */
export async function extendChecklist(useCase: UseCase, requestId: string, { steps }: { steps: StepInput[] }): Promise<{ id: string; version: number }> {
  const request = await lockRequest(useCase, requestId, { act: 'check_step' });
  await addSteps(useCase, requestId, steps);
  await recordAct(useCase, { act: 'request.steps_added', subjectType: 'request', subjectId: requestId, details: { steps: steps.length } });
  await publish(useCase, { type: stepNews(steps), subjectId: requestId, payload: { schoolId: request.schoolId } });
  return { id: requestId, version: request.version };
}

/** Of steps that the school does not see, the news is the district's alone. */
function stepNews(steps: StepInput[]): string {
  return steps.some((step) => step.audience === 'school') ? 'request.step_marked' : 'request.inner_step_marked';
}
