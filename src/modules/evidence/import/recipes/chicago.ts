import type { MeasureRecipe, ValueColumn } from '../recipe.ts';
import { repeated } from './repeated.ts';

const school = { column: 'School_ID', key: 'stateCode' } as const;
const everyone = { group: { is: 'all' }, subject: { is: 'all' }, grade: { is: 'all' } } as const;

const strength = { 'VERY WEAK': 1, WEAK: 2, NEUTRAL: 3, STRONG: 4, 'VERY STRONG': 5 };
const organized = { 'NOT YET ORGANIZED': 1, 'PARTIALLY ORGANIZED': 2, 'MODERATELY ORGANIZED': 3, ORGANIZED: 4, 'WELL ORGANIZED': 5 };
const essentials = {
  Involved_Families: 'involved_families', Supportive_Environment: 'supportive_environment', Ambitious_Instruction: 'ambitious_instruction', Effective_Leaders: 'effective_leaders', Collaborative_Teachers: 'collaborative_teachers',
  Safety: 'safety', School_Community: 'school_community', Parent_Teacher_Partnership: 'parent_teacher_partnership', Quality_Of_Facilities: 'quality_of_facilities',
};
const subjects = { Reading: 'reading', Math: 'math' };
const grades = (from: number, to: number) => Object.fromEntries(Array.from({ length: to - from + 1 }, (_, index) => [String(from + index), String(from + index)]));

/** Two columns, each with the year in a column of its own. */
const bothYears = (measure: string, value: string, yearColumn: string): ValueColumn[] => ['1', '2'].map((year) => ({ measure, value: value.replace('{year}', year), period: { column: `${yearColumn}_${year}`, as: 'spring' } }));

const progress: MeasureRecipe = {
  name: 'chicago_progress_report',
  title: 'Chicago progress reports (Chicago Public Schools)',
  source: 'Chicago Public Schools, school progress report',
  needs: ['School_ID', 'Progress_Report_Year', 'NWEA_Reading_Growth_Grade_3_Pct', 'Suspensions_Per_100_Students_Year_1_Pct', 'Student_Attendance_Year_1_Pct', 'Other_Metrics_Year_1'],
  school,
  period: { column: 'Progress_Report_Year', as: 'spring' },
  ...everyone,
  values: [
    ...repeated({ measure: 'nwea_growth', value: 'Growth_{subject}_Grades_Tested_Pct_ES' }, { subject: subjects }),
    ...repeated({ measure: 'nwea_growth', value: 'NWEA_{subject}_Growth_Grade_{grade}_Pct' }, { subject: subjects, grade: grades(3, 8) }),
    ...repeated({ measure: 'nwea_attainment', value: 'Attainment_{subject}_Pct_ES' }, { subject: subjects }),
    ...repeated({ measure: 'nwea_attainment', value: 'NWEA_{subject}_Attainment_Grade_{grade}_Pct' }, { subject: subjects, grade: grades(2, 8) }),
    { measure: 'act_growth', value: 'Growth_ACT_Grade_11_Pct', grade: '11' },
    { measure: 'act_attainment', value: 'Attainment_ACT_Grade_11_Pct', grade: '11' },
    { measure: 'psat_9', value: 'PSAT_9_Average', grade: '9' },
    { measure: 'psat_10', value: 'PSAT_10_Average', grade: '10' },
    { measure: 'sat_total', value: 'SAT_School_Average', grade: '11' },
    ...repeated({ measure: 'psat_sat_growth', value: '{grade}_Growth_Pct' }, { grade: { PSAT_9: '9', PSAT_10: '10', SAT: '11' } }),
    ...repeated({ measure: 'psat_sat_ready', value: '{grade}_Attainment_Pct' }, { grade: { PSAT_9: '9', PSAT_10: '10', SAT: '11' } }),
    ...Object.entries(essentials).map(([column, key]) => ({ measure: `five_essentials_${key}`, value: `School_Survey_${column}`, words: strength })),
    { measure: 'culture_climate', value: 'Culture_Climate_Rating', words: organized },
    ...repeated({ measure: 'survey_response_{measure}', value: 'School_Survey_{measure}_Response_Rate_Pct' }, { measure: { Student: 'survey_response_student', Teacher: 'survey_response_teacher', Parent: 'survey_response_parent' } }),
    ...bothYears('suspensions', 'Suspensions_Per_100_Students_Year_{year}_Pct', 'Behavior_Discipline_Year'),
    ...bothYears('misconducts_to_suspensions', 'Misconducts_To_Suspensions_Year_{year}_Pct', 'Behavior_Discipline_Year'),
    ...bothYears('suspension_length', 'Average_Length_Suspension_Year_{year}_Pct', 'Behavior_Discipline_Year'),
    ...bothYears('attendance', 'Student_Attendance_Year_{year}_Pct', 'Other_Metrics_Year'),
    ...bothYears('teacher_attendance', 'Teacher_Attendance_Year_{year}_Pct', 'Other_Metrics_Year'),
    ...bothYears('one_year_dropout', 'One_Year_Dropout_Rate_Year_{year}_Pct', 'Other_Metrics_Year'),
    ...bothYears('freshmen_on_track', 'Freshmen_On_Track_School_Pct_Year_{year}', 'Progress_Toward_Graduation_Year'),
    ...bothYears('graduation_4_year', 'Graduation_4_Year_School_Pct_Year_{year}', 'Progress_Toward_Graduation_Year'),
    ...bothYears('graduation_5_year', 'Graduation_5_Year_School_Pct_Year_{year}', 'Progress_Toward_Graduation_Year'),
    ...bothYears('college_enrollment', 'College_Enrollment_School_Pct_Year_{year}', 'Progress_Toward_Graduation_Year'),
    ...bothYears('college_persistence', 'College_Persistence_School_Pct_Year_{year}', 'Progress_Toward_Graduation_Year'),
    { measure: 'mobility', value: 'Mobility_Rate_Pct' },
    { measure: 'chronic_truancy', value: 'Chronic_Truancy_Pct' },
  ],
  signs: { hidden: ['< 30%', '> 75%', 'NOT ENOUGH DATA'] },
};

const counts = {
  Low_Income: 'low_income', Special_Ed: 'students_with_disabilities', English_Learners: 'english_learners', Black: 'african_american_black', Hispanic: 'hispanic_latino', White: 'white', Asian: 'asian',
  Native_American: 'native_american', Multi: 'multi_race', Asian_Pacific_Islander: 'asian_pacific_islander', Hawaiian_Pacific_Islander: 'pacific_islander',
};

const profile: MeasureRecipe = {
  name: 'chicago_profile_measures',
  title: 'Chicago school profiles: students, outcomes and rating (Chicago Public Schools)',
  source: 'Chicago Public Schools, school profile',
  needs: ['School_ID', 'School_Year', 'Student_Count_Total', 'Student_Count_Low_Income', 'Overall_Rating'],
  school,
  period: { column: 'School_Year', as: 'school_year' },
  ...everyone,
  values: [
    { measure: 'enrollment', value: 'Student_Count_Total' },
    ...repeated({ measure: 'student_share', numerator: 'Student_Count_{group}', denominator: 'Student_Count_Total' }, { group: counts }),
    { measure: 'act_score', value: 'Average_ACT_School' },
    { measure: 'sqrp_level', value: 'Overall_Rating', words: { 'LEVEL 3': 1, 'LEVEL 2': 2, 'LEVEL 2+': 3, 'LEVEL 1': 4, 'LEVEL 1+': 5 } },
  ],
  signs: { notApplicable: ['INABILITY TO RATE'] },
  notes: [{ kind: 'not_of_this_year', sentence: 'Graduation and college rates of the profile are of earlier years than it says and are not read; the progress report has them with their year.' }],
};

export const chicago = [progress, profile];
