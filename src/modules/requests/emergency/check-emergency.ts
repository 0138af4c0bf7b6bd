import { findSetting } from '../../district/index.ts';
import type { UseCase } from '../../people/index.ts';
import { emergencyWords } from './emergency-words.ts';
import { findEmergency } from './find-emergency.ts';

/** While one types: what a text reads like, and whom to call. */
export async function checkEmergency(useCase: UseCase, { text }: { text: string }): Promise<{ emergency: { kind: string; words: string; safetyOfficePhone: string } | null }> {
  const kind = findEmergency(text);
  return { emergency: kind ? { kind, words: emergencyWords[kind]!, safetyOfficePhone: await findSetting(useCase, 'safety_office_phone') } : null };
}
