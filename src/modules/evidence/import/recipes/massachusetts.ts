import type { MeasureRecipe, ValueColumn } from '../recipe.ts';
import { repeated } from './repeated.ts';

const school = { column: 'School Code', key: 'stateCode', width: 8, districtDigits: 4 } as const;
const everyone = { group: { is: 'all' }, subject: { is: 'all' }, grade: { is: 'all' } } as const;
const stateTotal = { column: 'School Name', pattern: '^State( Totals)?\\b', kind: 'total', what: 'total of the state' };

const students = 'No. of Students Included';
const levels = { 'M+E': 'mcas_meeting_or_exceeding', E: 'mcas_exceeding', M: 'mcas_meeting', PM: 'mcas_partially_meeting', NM: 'mcas_not_meeting' };

// The files of 2017 to 2021 differ in separator, order, lost zeros and names of columns; all are this.
const nextGeneration: MeasureRecipe = {
  name: 'mcas',
  title: 'MCAS since 2017, by school, subject, group and grade (DESE)',
  source: 'DESE, next-generation MCAS',
  needs: ['School Name', 'School Code', 'Subject', 'M+E #', 'M+E %', 'NM %', students, 'Avg. Scaled Score', 'Included In SGP'],
  school,
  period: { column: 'Year', as: 'spring' },
  group: { column: 'student_group', otherwise: 'all' },
  subject: { column: 'Subject' },
  grade: { column: 'grade', otherwise: 'all' },
  values: [
    ...repeated({ measure: '{measure}', value: '{measure} %', numerator: '{measure} #', denominator: students }, { measure: levels }),
    { measure: 'mcas_participation', value: 'Part. Rate %' },
    { measure: 'mcas_scaled_score', value: 'Avg. Scaled Score', denominator: students },
    { measure: 'mcas_growth', value: 'SGP', denominator: 'Included In SGP' },
    { measure: 'mcas_achievement_percentile', value: ['Ach. PCTL', 'Ach_PCTL'] },
  ],
  leaveOut: [stateTotal],
};

const oldLevels = { 'P+A': 'mcas_legacy_proficient_or_advanced', A: 'mcas_legacy_advanced', P: 'mcas_legacy_proficient', NI: 'mcas_legacy_needs_improvement', 'W/F': 'mcas_legacy_warning_failing' };

const legacyScience: MeasureRecipe = {
  name: 'mcas_legacy',
  title: 'MCAS of before 2017, still given in science until 2018 (DESE)',
  source: 'DESE, legacy MCAS',
  needs: ['School Name', 'School Code', 'Subject', 'P+A #', 'P+A %', 'W/F %', 'Student Included', 'CPI'],
  school,
  period: { column: 'Year', as: 'spring' },
  group: { is: 'all' },
  subject: { column: 'Subject' },
  grade: { is: 'all' },
  values: [
    ...repeated({ measure: '{measure}', value: '{measure} %', numerator: '{measure} #', denominator: 'Student Included' }, { measure: oldLevels }),
    { measure: 'mcas_legacy_cpi', value: 'CPI', denominator: 'Student Included' },
    { measure: 'mcas_legacy_growth', value: 'Ave. SGP', denominator: 'Included In Ave. SGP' },
  ],
  leaveOut: [stateTotal],
  signs: { notApplicable: ['N/A'] },
};

const dropout: MeasureRecipe = {
  name: 'massachusetts_dropout',
  title: 'Dropout by school and grade (DESE)',
  source: 'DESE, dropout report',
  needs: ['School Name', 'School Code', '# Enrolled Grades 09 through 12', '# Dropout All Grades', '% Dropout All Grades', '% Dropout Grade 12'],
  school,
  period: { title: '(\\d{4}-\\d\\d) Dropout Report', as: 'school_year' },
  ...everyone,
  values: [
    { measure: 'dropout', value: '% Dropout All Grades', numerator: '# Dropout All Grades', denominator: '# Enrolled Grades 09 through 12' },
    ...repeated({ measure: 'dropout', value: '% Dropout Grade {grade}' }, { grade: { '09': '9', 10: '10', 11: '11', 12: '12' } }),
  ],
  leaveOut: [stateTotal],
};

const sat: MeasureRecipe = {
  name: 'massachusetts_sat',
  title: 'SAT means by school (DESE)',
  source: 'DESE, SAT performance report',
  needs: ['School Name', 'School Code', 'Tests Taken', 'Reading / Writing', 'Math'],
  school,
  period: { title: '(\\d{4}-\\d\\d) SAT Performance', as: 'school_year' },
  ...everyone,
  values: [
    { measure: 'sat_takers', value: 'Tests Taken' },
    ...repeated({ measure: 'sat_score', value: '{subject}', denominator: 'Tests Taken' }, { subject: { 'Reading / Writing': 'reading_writing', Writing: 'writing', Math: 'math' } }),
  ],
  leaveOut: [stateTotal],
};

const byNumber = (from: number, to: number) => Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), String(from + index)]));

const enrollment: MeasureRecipe = {
  name: 'massachusetts_enrollment',
  title: 'Enrolment by school and grade (DESE)',
  source: 'DESE, enrolment by school and grade',
  needs: ['ORG_CODE', 'SCHOOL', 'SCHOOL_NAME', 'School_Total', 'PK', 'Gr.12'],
  school: { ...school, column: 'SCHOOL' },
  period: { title: 'School Year (\\d{4}-\\d\\d)', as: 'school_year' },
  ...everyone,
  values: [
    { measure: 'enrollment', value: 'School_Total' },
    ...repeated({ measure: 'enrollment', value: '{grade}' }, { grade: { PK: 'pk', K: 'k', SPED_Beyond_Grade_12: 'beyond_12' } }),
    ...repeated({ measure: 'enrollment', value: 'Gr.{grade}' }, { grade: byNumber(1, 12) }),
  ],
  leaveOut: [{ column: 'SCHOOL_NAME', pattern: '^State Total', kind: 'total', what: 'total of the state' }],
};

const counted = { 'First Language Not English': 'first_language_not_english', 'English Language Learner': 'english_learners', 'Students With Disabilities': 'students_with_disabilities', 'High Needs': 'high_needs' };
const percentOnly = { 'African American': 'african_american_black', Asian: 'asian', Hispanic: 'hispanic_latino', White: 'white', 'Native American': 'native_american', 'Native Hawaiian, Pacific Islander': 'pacific_islander', 'Multi-Race, Non-Hispanic': 'multi_race', Males: 'male', Females: 'female' };
const oldTest = { subject: { Math: 'math', English: 'ela' }, grade: { '3rd': '3', '4th': '4', '5th': '5', '6th': '6', '7th': '7', '8th': '8', '10th': '10' } };
const lastPublished = { is: '2015-16' };
const outcomes = (columns: ValueColumn[]) => columns.map((column) => ({ ...column, period: lastPublished }));

const directory: MeasureRecipe = {
  name: 'massachusetts_profiles',
  title: 'Massachusetts school profiles: enrolment, selected populations and outcomes (DESE)',
  source: 'DESE, public school profiles 2016-17',
  needs: ['School Code', 'School Name', 'District Code', 'TOTAL_Enrollment', 'English Language Learner', '% Graduated', 'MCAS_3rdGrade_Math_P+A #'],
  school,
  period: { is: '2016-17' },
  ...everyone,
  values: [
    { measure: 'enrollment', value: 'TOTAL_Enrollment' },
    ...repeated({ measure: 'enrollment', value: '{grade}_Enrollment' }, { grade: { PK: 'pk', K: 'k', ...byNumber(1, 12), SP: 'beyond_12' } }),
    ...repeated({ measure: 'student_share', value: '% {group}', numerator: '{group}', denominator: 'TOTAL_Enrollment' }, { group: counted }),
    // The percent column was sorted by itself: it is above that of high needs, of which it is a part, in 587 rows.
    { measure: 'student_share', numerator: 'Economically Disadvantaged', denominator: 'TOTAL_Enrollment', group: 'economically_disadvantaged' },
    ...repeated({ measure: 'student_share', value: '% {group}' }, { group: percentOnly }),
    ...outcomes([
      { measure: 'class_size', value: 'Average Class Size' },
      { measure: 'spending_per_student', value: 'Average Expenditures per Pupil' },
      ...repeated({ measure: '{measure}', value: '% {measure}', denominator: '# in Cohort' }, { measure: { Graduated: 'graduated_in_four_years', 'Still in School': 'still_enrolled_after_four_years', 'Dropped Out': 'dropped_out_in_four_years' } }),
      { measure: 'college_enrollment', value: '% Attending College', numerator: 'Attending Coll./Univ. (#)', denominator: 'High School Graduates (#)' },
      { measure: 'ap_scored_3_or_more', value: '% AP_Score 3-5' },
      { measure: 'sat_takers', value: 'SAT_Tests Taken' },
      ...repeated({ measure: 'sat_score', value: 'Average SAT_{subject}', denominator: 'SAT_Tests Taken' }, { subject: { Reading: 'reading', Writing: 'writing', Math: 'math' } }),
      ...repeated({ measure: '{measure}', value: '% MCAS_{grade}Grade_{subject}_{measure}', numerator: 'MCAS_{grade}Grade_{subject}_{measure} #', denominator: 'MCAS_{grade}Grade_{subject}_Stud. Incl. #' }, { ...oldTest, measure: oldLevels }),
      ...repeated({ measure: 'mcas_legacy_cpi', value: 'MCAS_{grade}Grade_{subject}_CPI', denominator: 'MCAS_{grade}Grade_{subject}_Stud. Incl. #' }, oldTest),
      ...repeated({ measure: 'mcas_legacy_growth', value: 'MCAS_{grade}Grade_{subject}_SGP', denominator: 'MCAS_{grade}Grade_{subject}_Incl. in SGP(#)' }, oldTest),
      { measure: 'accountability_percentile', value: 'School Accountability Percentile (1-99)' },
      { measure: 'progress_performance_index', value: 'Progress and Performance Index (PPI) - All Students' },
      { measure: 'progress_performance_index', value: 'Progress and Performance Index (PPI) - High Needs Students', group: 'high_needs' },
    ]),
  ],
  tolerance: 0.2,
  notes: [
    { kind: 'percent_off', sentence: 'Four percents of this publication are up to 0.2 points off their own counts: taken as published.' },
    { kind: 'column_destroyed', sentence: 'The column “% Economically Disadvantaged” does not fit its own counts (somebody sorted it by itself) and is not read; the share is computed from the counts.' },
    { kind: 'year_of_outcomes', sentence: 'The file names no year for each column: enrolment is of 2016-17, outcomes are those last published then, of 2015-16.' },
  ],
};

export const massachusetts = [nextGeneration, legacyScience, dropout, sat, enrollment, directory];
