import type { RequestStep } from './steps-of.ts';

/** The labels of required steps that stand in the way of resolving. Pure. */
export function openStepsOf(steps: RequestStep[]): string[] {
  return steps.filter((step) => step.required && step.outcome === 'open').map((step) => step.label);
}
