import { readCode } from '../../../platform/imports/read-code.ts';
import { textOf, type FileRow } from './choose-district.ts';
import { readCount, readPercent } from './fields/read-count.ts';
import { readGrades, readGradeSpan } from './fields/read-grades.ts';
import { readLevel } from './fields/read-level.ts';
import { readPlace } from './fields/read-place.ts';
import { readText, type FieldCell } from './fields/read-text.ts';
import { readZip } from './fields/read-zip.ts';
import { findState, stateOfZip } from './fields/us-states.ts';
import type { Findings } from './findings.ts';
import type { Meaning, Recipe } from './recipe.ts';
import type { Draft, SchoolValues } from './school-values.ts';

const longest = { name: 200, shortName: 100, address: 300, town: 100, yearLabel: 40 };
const massachusettsWidth = 8;

/** Reads one row by the recipe. Undefined when something in it was refused; the findings say what. */
export function readDraft({ line, cell }: FileRow, recipe: Recipe, titles: string[], findings: Findings): Draft | undefined {
  const before = findings.refusals.length;
  const field = (meaning: Meaning): FieldCell => {
    const source = recipe.columns[meaning];
    const column = typeof source === 'object' ? source.column : (source ?? meaning);
    const value = textOf(source, cell);
    if (!recipe.missing?.includes(value)) return { line, column, value };
    findings.repair('missing_word', line, `${column} ${value}`);
    return { line, column, value: '' };
  };
  const text = (meaning: keyof typeof longest) => readText(field(meaning), meaning, longest[meaning], findings);
  const zip = readZip(field('zip'), findings);
  const state = findState(field('state').value) ?? recipe.state ?? stateOfZip(zip);
  const width = recipe.codeWidth ?? (state === 'MA' ? massachusettsWidth : undefined);
  const ncesId = readCode(field('ncesId'), undefined, findings);
  const stateCode = readCode(field('stateCode'), width, findings);
  const level = readLevel(field('level'), findings);
  const grades = readGrades(field('grades'), findings) ?? readGradeSpan(field('lowGrade'), field('highGrade'), findings);
  const found: { [F in keyof SchoolValues]: SchoolValues[F] | undefined } = ({
	stateCode: stateCode ?? (recipe.key === 'ncesId' && recipe.creates ? ncesId : undefined),
	localCode: readCode(field('localCode'), undefined, findings),
	ncesId,
	name: text('name'),
	shortName: text('shortName'),
	level,
	grades,
	address: text('address'),
	town: text('town'),
	zip,
	longitude: undefined,
	latitude: undefined,
	...readPlace(field('longitude'), field('latitude'), state, findings),
	enrollment: readCount(field('enrollment'), findings),
	yearLabel: text('yearLabel') ?? recipe.yearLabel?.(titles)
});
  const shares = Object.entries(recipe.shares ?? {}).flatMap(([group, source]) => {
    const percent = readPercent({ line, column: typeof source === 'object' ? source.column : source, value: textOf(source, cell) }, findings);
    return percent === undefined ? [] : [[group, percent] as const];
  });
  refuseWithout(recipe, found, before, field, findings);
  if (findings.refusals.length > before) return undefined;
  const values = Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
  return { line, values, shares: Object.fromEntries(shares) };
}

function refuseWithout(recipe: Recipe, found: { [F in keyof SchoolValues]: SchoolValues[F] | undefined }, before: number, field: (meaning: Meaning) => FieldCell, findings: Findings): void {
  const needed: Meaning[] = recipe.creates ? [recipe.key, 'name'] : [recipe.key];
  for (const meaning of needed) {
    const { line, column, value } = field(meaning);
    const said = findings.refusals.slice(before).some((refusal) => refusal.column === column);
    if (found[meaning as keyof SchoolValues] !== undefined || said) continue;
    findings.refuse(line, column, value, meaning === 'name' ? 'name_missing' : 'code_missing', meaning === 'name' ? 'The school has no name.' : 'The school has no code.');
  }
}
