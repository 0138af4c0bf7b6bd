export { inEffect } from './assignments/assignment-rows.ts';
export { plannedDosesOn } from './dose/planned-dose-on.ts';
export { computeRun, type RunOutcome } from './need-index/compute-run.ts';
export { firstFormula } from './need-index/first-formula.ts';
export { latestNeeds } from './need-index/latest-needs.ts';
export { findNeedIndexes } from './need-index/read-need-index.ts';
export { installTiers, usualTiers } from './policy/install-tiers.ts';
export { tierRows } from './policy/tier-rows.ts';
export { tierRoutes } from './routes.ts';
