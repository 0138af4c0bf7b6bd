import type { MacroAct } from './contract.ts';
import { fillPlaceholders } from './fill-placeholders.ts';
import type { Placeholder } from './placeholders-words.ts';

/** An act with its texts filled in for one request. Pure. */
export function fillAct(act: MacroAct, values: Record<Placeholder, string>): MacroAct {
  const fill = (text: string) => fillPlaceholders(text, values);
  if (act.kind === 'status') return { ...act, reason: fill(act.reason) };
  if (act.kind === 'ask_department') return { ...act, ask: fill(act.ask) };
  if (act.kind === 'resolve') return { ...act, whatWasDone: fill(act.whatWasDone) };
  return { ...act, steps: act.steps.map((step) => ({ ...step, label: fill(step.label).slice(0, 200) })) };
}
