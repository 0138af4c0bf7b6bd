import { AppError } from '../errors.ts';

/** Whether an act is open to this actor on this record now; a refusal carries its reason code and a plain sentence. */
export type Ability = { allowed: true } | { allowed: false; reason: string; sentence: string };

export type Abilities<Act extends string> = Record<Act, Ability>;

export const allowed: Ability = { allowed: true };

export function refused(reason: string, sentence: string): Ability {
  return { allowed: false, reason, sentence };
}

/** Throws AppError `not_allowed` with the ability's own reason when the act is refused. */
export function requireAbility<Act extends string>(abilities: Abilities<Act>, act: Act): void {
  const ability = abilities[act];
  if (ability.allowed) return;
  throw new AppError('not_allowed', ability.sentence, { act, reason: ability.reason });
}
