import type { MacroAct } from './contract.ts';

/** The texts of an act in which a placeholder may stand. Pure. */
export function textsOfAct(act: MacroAct): string[] {
  if (act.kind === 'status') return [act.reason];
  if (act.kind === 'ask_department') return [act.ask];
  if (act.kind === 'resolve') return [act.whatWasDone];
  return act.steps.map((step) => step.label);
}
