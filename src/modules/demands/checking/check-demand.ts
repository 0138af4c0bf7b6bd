import type { z } from 'zod';
import { AppError } from '../../../platform/errors.ts';
import { findSetting, weekOf } from '../../district/index.ts';
import { findAlikeMeasures } from '../../evidence/index.ts';
import { findPassages } from '../../knowledge/index.ts';
import { scopeOf, type UseCase } from '../../people/index.ts';
import { asksFor } from '../abilities.ts';
import { chosenSchools } from '../chosen-schools.ts';
import type { checkDemand as contract, CheckReply } from '../contract/checks.ts';
import { findMeasureId } from '../find-measure-id.ts';
import { isSchoolDay, nextFreeDay, quietPeriodOn, schoolDaysBetween } from '../quiet-days.ts';
import { readRules } from '../read-rules.ts';
import { findLikeDemands } from './find-like-demands.ts';
import { readLoad, type SchoolLoad } from './read-load.ts';

type Asked = z.output<typeof contract.schemas.body>;
const articlesAtMost = 3;
/** Of the words of what is asked, by their rarity, that an article holds. */
const leastFit = 0.6;

/**
 * What an asker should know before asking: who asks the same, what the district holds already, how full the week is, and
 * which quiet periods are met. For those who ask and for those who decide; changes nothing. Throws AppError `not_allowed`.
 */
export async function checkDemand(useCase: UseCase, { demandId, what = '', measureKey, minutes = 0, sendOn, dueOn, schoolsBy = 'all', schoolsOf = [] }: Asked): Promise<CheckReply> {
  const { db, actor } = useCase;
  const asks = asksFor(actor);
  if (asks !== 'any' && asks.length === 0 && scopeOf(actor, 'regionId', 'regional_superintendent', 'operational_leader').length === 0) throw new AppError('not_allowed', 'Departments ask schools, and regions decide.', { act: 'check', reason: 'role_needed' });
  const choice = { schoolsBy, schoolsOf };
  const rules = await readRules(useCase);
  const measureId = (await findMeasureId(useCase, measureKey)) ?? null;
  const { calendar, quietFirstDays } = rules;
  const week = weekOf(dueOn);
  const budget = await findSetting(useCase, 'demand_weekly_minutes', week);
  const load = await readLoad(useCase, { schools: chosenSchools(useCase, choice), week, exceptId: demandId });
  const words = what.trim();
  const passages = words.length < 4 ? [] : (await findPassages(useCase, { q: words, limit: articlesAtMost })).filter(({ fit }) => fit > leastFit);
  const articles = passages.length === 0 ? [] : await db.selectFrom('article').innerJoin('department', (join) => join.onRef('department.districtId', '=', 'article.districtId').onRef('department.id', '=', 'article.departmentId')).where('article.districtId', '=', actor.districtId).where('article.id', 'in', passages.map(({ articleId }) => articleId)).select(['article.id', 'article.title', 'department.name as department']).execute();
  const [dueQuiet, sendQuiet] = [quietPeriodOn(calendar, dueOn, quietFirstDays), quietPeriodOn(calendar, sendOn, quietFirstDays)];
  const freeFrom = (day: string) => nextFreeDay(calendar, day, quietFirstDays) ?? null;
  const exemption = demandId === undefined || !dueQuiet ? undefined : await db.selectFrom('demandExemption').where('districtId', '=', actor.districtId).where('demandId', '=', demandId).where('dueOn', '=', dueOn).select('id').executeTakeFirst();
  return {
    schools: load.length,
    duplicates: words.length === 0 && !measureId ? [] : await findLikeDemands(useCase, { ...choice, demandId, what: words, measureId, sendOn, dueOn, sameWeeks: rules.sameWeeks }),
    held: {
      measures: await findAlikeMeasures(useCase, { words, measureId, schoolIds: load.map(({ schoolId }) => schoolId) }),
      articles: passages.flatMap(({ articleId, heading }) => articles.filter(({ id }) => id === articleId).map((article) => ({ ...article, heading }))),
    },
    budget,
    week,
    load: byRegion(load, minutes, budget),
    dueQuiet: dueQuiet ? { name: dueQuiet.name, nextFreeDay: freeFrom(dueOn), exempted: exemption !== undefined } : null,
    sendQuiet: sendQuiet ? { name: sendQuiet.name, nextFreeDay: freeFrom(sendOn) } : null,
    dueIsNoSchoolDay: dueQuiet || isSchoolDay(calendar, dueOn) ? null : { nextFreeDay: freeFrom(dueOn) },
    notice: { days: schoolDaysBetween(calendar, sendOn, dueOn), wanted: rules.noticeDays },
  };
}

function byRegion(load: SchoolLoad[], minutes: number, budget: number): CheckReply['load'] {
  const mean = (schools: SchoolLoad[], of: 'asked' | 'waiting') => Math.round(schools.reduce((sum, school) => sum + school[of], 0) / schools.length);
  return [...Map.groupBy(load, ({ regionId }) => regionId).values()]
    .map((schools) => ({
      region: schools[0]!.region,
      schools: schools.length,
      asked: mean(schools, 'asked'),
      waiting: mean(schools, 'waiting'),
      most: Math.max(...schools.map(({ asked }) => asked)),
      over: schools.filter(({ asked }) => asked + minutes > budget).length,
    }))
    .toSorted((a, b) => (a.region ?? '\uffff').localeCompare(b.region ?? '\uffff'));
}
