import { formulaSchema } from './formula/formula.ts';

const share = (key: string, name: string, group: string, parts: number) => ({ key, name, source: { kind: 'enrollment_share', group }, direction: 'more', standardise: { as: 'percentile' }, weight: { kind: 'fixed', parts }, missing: 'redistribute' });

/** Where a district begins: who its students are, from the list of schools. The draft is theirs to change. */
export const firstFormula = formulaSchema.parse({
  components: [share('low_income', 'Students from low-income families', 'economically_disadvantaged', 50), share('english_learners', 'English learners', 'english_learners', 25), share('disabilities', 'Students with disabilities', 'students_with_disabilities', 25)],
  leastKnown: 50,
  decimals: { standardised: 1, weight: 2, product: 2, index: 1 },
  cuts: { by: 'rank', tiers: [{ tier: 'intensive', percent: 15 }, { tier: 'targeted', percent: 30 }, { tier: 'universal', percent: null }] },
});
