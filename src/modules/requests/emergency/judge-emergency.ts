import { AppError } from '../../../platform/errors.ts';
import { findSetting } from '../../district/index.ts';
import type { DistrictUseCase } from '../../people/index.ts';
import { emergencyWords } from './emergency-words.ts';
import { findEmergency, type EmergencyKind } from './find-emergency.ts';

export type IncidentStatement = 'called_911' | 'no_one_in_danger';

/**
 * What reads like an emergency is never queued as an ordinary request. Throws AppError `emergency`, which says whom to
 * call, unless the writer states that 911 was called or that nobody is in danger now; undefined for what reads like none.
 */
export async function judgeEmergency(useCase: DistrictUseCase, texts: (string | undefined)[], statement: IncidentStatement | undefined): Promise<EmergencyKind | undefined> {
  const kind = findEmergency(texts.filter(Boolean).join('\n'));
  if (!kind || statement) return kind;
  const safetyOfficePhone = await findSetting(useCase, 'safety_office_phone');
  throw new AppError('emergency', `This reads like ${emergencyWords[kind]}. Call 911 first, then the safety office${safetyOfficePhone ? ` at ${safetyOfficePhone}` : ''}. A request is not an alarm: nobody may see it in time.`, { kind, safetyOfficePhone });
}
