import type { MeasureRecipe, ValueColumn } from '../recipe.ts';
import { repeated } from './repeated.ts';

const school = { column: 'DBN', key: 'stateCode' } as const;
const everyone = { group: { is: 'all' }, subject: { is: 'all' }, grade: { is: 'all' } } as const;
const byNumber = (from: number, to: number) => Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), String(from + index)]));

const outcomes = {
  'Total Grads': 'cohort_graduated', 'Total Regents': 'cohort_regents', 'Advanced Regents': 'cohort_advanced_regents', 'Regents w/o Advanced': 'cohort_regents_not_advanced',
  Local: 'cohort_local_diploma', 'Still Enrolled': 'cohort_still_enrolled', 'Dropped Out': 'cohort_dropped_out',
};
const diplomas = { 'Total Regents': 'graduates_regents', 'Advanced Regents': 'graduates_advanced_regents', 'Regents w/o Advanced': 'graduates_regents_not_advanced', Local: 'graduates_local_diploma' };

// The cohort `2006 Aug` is that of 2006 counted again in August: another period, never added to it.
const graduation: MeasureRecipe = {
  name: 'new_york_graduation',
  title: 'New York graduation by cohort and group (NYC Department of Education)',
  source: 'NYC Department of Education, graduation outcomes',
  needs: ['Demographic', 'DBN', 'Cohort', 'Total Cohort', 'Total Grads - n', 'Total Grads - % of cohort', 'Dropped Out - n'],
  school,
  period: { column: 'Cohort', as: 'cohort' },
  group: { column: 'Demographic' },
  subject: { is: 'all' },
  grade: { is: 'all' },
  values: [
    { measure: 'cohort_size', value: 'Total Cohort' },
    ...repeated({ measure: '{measure}', value: '{measure} - % of cohort', numerator: '{measure} - n', denominator: 'Total Cohort' }, { measure: outcomes }),
    ...repeated({ measure: '{measure}', value: '{measure} - % of grads', numerator: '{measure} - n', denominator: 'Total Grads - n' }, { measure: diplomas }),
  ],
  signs: { hidden: ['s'], notApplicable: ['.'] },
};

const counted = { ell: 'english_learners', sped: 'students_with_disabilities', asian: 'asian', black: 'african_american_black', hispanic: 'hispanic_latino', white: 'white', male: 'male', female: 'female' };

const demographics: MeasureRecipe = {
  name: 'new_york_demographics',
  title: 'New York enrolment and student groups by year (NYC Department of Education)',
  source: 'NYC Department of Education, demographic snapshot',
  needs: ['DBN', 'schoolyear', 'total_enrollment', 'frl_percent', 'ell_num', 'ell_percent', 'female_per'],
  school,
  period: { column: 'schoolyear', as: 'school_year' },
  ...everyone,
  values: [
    { measure: 'enrollment', value: 'total_enrollment' },
    ...repeated({ measure: 'enrollment', value: '{grade}' }, { grade: { prek: 'pk', k: 'k' } }),
    ...repeated({ measure: 'enrollment', value: 'grade{grade}' }, { grade: byNumber(1, 12) }),
    { measure: 'student_share', value: 'frl_percent', group: 'free_or_reduced_lunch' },
    ...repeated({ measure: 'student_share', value: '{group}_percent', numerator: '{group}_num', denominator: 'total_enrollment' }, { group: { ell: counted.ell, sped: counted.sped } }),
    ...repeated({ measure: 'student_share', value: '{group}_per', numerator: '{group}_num', denominator: 'total_enrollment' }, { group: Object.fromEntries(Object.entries(counted).slice(2)) }),
  ],
  signs: { missing: ['NA', 'n/a'] },
  tolerance: 0.2,
  notes: [{ kind: 'percent_off', sentence: 'In this publication ten percents are up to 0.2 points off their own counts: taken as published.' }],
};

const sat: MeasureRecipe = {
  name: 'new_york_sat',
  title: 'New York SAT means by school (NYC Department of Education)',
  source: 'College Board, SAT results',
  needs: ['DBN', 'Num of SAT Test Takers', 'SAT Critical Reading Avg. Score', 'SAT Math Avg. Score'],
  school,
  period: { column: 'Year', as: 'spring' },
  ...everyone,
  values: [
    { measure: 'sat_takers', value: 'Num of SAT Test Takers' },
    ...repeated({ measure: 'sat_score', value: 'SAT {subject} Avg. Score', denominator: 'Num of SAT Test Takers' }, { subject: { 'Critical Reading': 'reading', Math: 'math', Writing: 'writing' } }),
  ],
  signs: { hidden: ['s'] },
};

const target = { 'NOT MEETING TARGET': 1, 'APPROACHING TARGET': 2, 'MEETING TARGET': 3, 'EXCEEDING TARGET': 4 };
const elements = { 'Rigorous Instruction': 'rigorous_instruction', 'Collaborative Teachers': 'collaborative_teachers', 'Supportive Environment': 'supportive_environment', 'Effective School Leadership': 'effective_leadership', 'Strong Family-Community Ties': 'family_community_ties', Trust: 'trust' };
const tests = { subject: { ELA: 'ela', Math: 'math' }, grade: byNumber(3, 8) };
const groups = {
  'American Indian or Alaska Native': 'native_american', 'Black or African American': 'african_american_black', 'Hispanic or Latino': 'hispanic_latino', 'Asian or Pacific Islander': 'asian_pacific_islander', White: 'white', Multiracial: 'multi_race',
  'Limited English Proficient': 'english_learners', 'Economically Disadvantaged': 'economically_disadvantaged',
};
const rated = (column: string, key: string): ValueColumn[] => [{ measure: `framework_${key}`, value: `${column} %` }, { measure: `framework_${key}_rating`, value: `${column} Rating`, words: target }];

const explorer: MeasureRecipe = {
  name: 'new_york_explorer_measures',
  title: 'New York school explorer: need, attendance, framework and state test (NYC Department of Education)',
  source: 'NYC Department of Education, school explorer 2015-16',
  needs: ['Location Code', 'SED Code', 'Economic Need Index', 'Student Attendance Rate', 'Percent of Students Chronically Absent', 'Rigorous Instruction %', 'Grade 3 ELA 4s - All Students'],
  school: { column: 'Location Code', key: 'stateCode' },
  period: { is: '2015-16' },
  ...everyone,
  values: [
    { measure: 'economic_need_index', value: 'Economic Need Index' },
    { measure: 'neighbourhood_income', value: 'School Income Estimate($)' },
    ...repeated({ measure: 'student_share', value: 'Percent {group}' }, { group: { ELL: 'english_learners', Asian: 'asian', Black: 'african_american_black', Hispanic: 'hispanic_latino', White: 'white' } }),
    { measure: 'attendance', value: 'Student Attendance Rate' },
    { measure: 'chronic_absence', value: 'Percent of Students Chronically Absent' },
    ...Object.entries(elements).flatMap(([column, key]) => rated(column, key)),
    { measure: 'framework_student_achievement_rating', value: 'Student Achievement Rating', words: target },
    ...repeated({ measure: 'state_test_proficiency', value: 'Average {subject} Proficiency' }, { subject: tests.subject }),
    ...repeated({ measure: 'state_test_tested', value: 'Grade {grade} {subject} - All Students Tested' }, tests),
    ...repeated({ measure: 'state_test_level_4', numerator: 'Grade {grade} {subject} 4s - All Students', denominator: 'Grade {grade} {subject} - All Students Tested' }, tests),
    ...repeated({ measure: 'state_test_level_4_students', value: 'Grade {grade} {subject} 4s - {group}' }, { ...tests, group: groups }),
  ],
  signs: { missing: ['N/A', 'NA'] },
  notes: [{ kind: 'codes_destroyed', sentence: 'The column SED Code was turned into rounded numbers by a spreadsheet (3.10E+11) and is not read; schools are found by Location Code.' }],
};

export const newYork = [graduation, demographics, sat, explorer];
