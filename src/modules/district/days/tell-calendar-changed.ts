import { publish } from '../../../platform/events/publish.ts';
import type { UseCase } from '../../people/index.ts';
import { forgetCalendar } from '../load-calendar.ts';

/** The end of every act that changes which hours count: it is told with its reason, and open promises follow. */
export async function tellCalendarChanged(useCase: UseCase, { subjectId, reason }: { subjectId: string; reason: string }): Promise<void> {
  forgetCalendar(useCase.actor.districtId);
  await publish(useCase, { type: 'calendar.changed', subjectId, payload: { reason } });
}
