import { expect, test } from 'vitest';
import { catalogTemplate } from './catalog-template.ts';
import { departmentTemplate, functionTemplate } from './organization-template.ts';

const departments = new Set(departmentTemplate.map((department) => department.code));
const functions = new Set(functionTemplate.map((supportFunction) => supportFunction.code));

test('codes and names are unique', () => {
  expect(catalogTemplate.length).toBeGreaterThanOrEqual(60);
  for (const list of [catalogTemplate, departmentTemplate, functionTemplate]) {
    expect(new Set(list.map(({ code }) => code)).size).toBe(list.length);
    expect(new Set(list.map(({ name }) => name)).size).toBe(list.length);
    for (const { code } of list) expect(code).toMatch(/^[a-z][a-z0-9_]*$/);
  }
});

test('the sixteen functions of the glossary are all there, each with a department and at least two items', () => {
  expect(functionTemplate).toHaveLength(16);
  for (const { code, department } of functionTemplate) {
    expect(departments).toContain(department);
    expect(catalogTemplate.filter((item) => item.ownerFunction === code).length, code).toBeGreaterThanOrEqual(2);
  }
});

test('every department has an item', () => {
  for (const code of departments) expect(catalogTemplate.some((item) => item.department === code), code).toBe(true);
});

test.each(catalogTemplate)('$code: known owner and departments, a promise in its order', (item) => {
  expect(functions).toContain(item.ownerFunction);
  for (const code of [item.department, ...item.departmentsUsuallyInvolved]) expect(departments).toContain(code);
  const { firstAnswerHours, nextAnswerHours, resolutionHours } = item.promise;
  expect(firstAnswerHours).toBeLessThanOrEqual(nextAnswerHours);
  expect(nextAnswerHours).toBeLessThanOrEqual(resolutionHours);
  expect(new Set(item.keywords).size).toBe(item.keywords.length);
  for (const question of item.questions) expect(question.choices.length > 0).toBe(question.kind === 'choice');
});

test('promises the rules name: translation ten days, sign language and data fifteen', () => {
  const hours = (code: string) => catalogTemplate.find((item) => item.code === code)?.promise.resolutionHours;
  expect([hours('translation'), hours('asl_interpreter'), hours('data_request')]).toEqual([80, 120, 120]);
});

test('one sentence is enough for every item but where the school must choose', () => {
  expect(catalogTemplate.flatMap((item) => item.questions).filter((question) => question.required)).toEqual([]);
});
