export const topics = ['achievement', 'growth', 'attendance', 'graduation', 'climate', 'discipline', 'enrollment', 'rating', 'other'] as const;
export const kinds = ['share', 'mean', 'rate', 'score', 'count'] as const;
export const directions = ['higher', 'lower', 'neither'] as const;

export interface MeasureWords {
  key: string;
  name: string;
  definition: string;
  topic: (typeof topics)[number];
  kind: (typeof kinds)[number];
  unit: string;
  /** Which way is good. */
  direction: (typeof directions)[number];
  decimals: number;
  lowest: number | null;
  highest: number | null;
  source: string;
}

type Topic = MeasureWords['topic'];
type Direction = MeasureWords['direction'];

const dese = 'Massachusetts DESE';
const cps = 'Chicago Public Schools';
const nyc = 'NYC Department of Education';

const share = (topic: Topic, direction: Direction, source: string, key: string, name: string, definition: string, decimals = 0): MeasureWords => ({ key, name, definition, topic, kind: 'share', unit: '%', direction, decimals, lowest: 0, highest: 100, source });
const count = (topic: Topic, source: string, key: string, name: string, definition: string): MeasureWords => ({ key, name, definition, topic, kind: 'count', unit: 'students', direction: 'neither', decimals: 0, lowest: 0, highest: null, source });
const of = (kind: 'mean' | 'rate' | 'score') => (topic: Topic, direction: Direction, source: string, [lowest, highest]: [number | null, number | null], unit: string, key: string, name: string, definition: string, decimals = 0): MeasureWords => ({ key, name, definition, topic, kind, unit, direction, decimals, lowest, highest, source });
const [mean, rate, score] = [of('mean'), of('rate'), of('score')];

const mcas = (key: string, name: string, what: string, direction: Direction = 'higher') => share('achievement', direction, dese, `mcas_${key}`, `MCAS: ${name}`, `Percent of the students included in the MCAS (since 2017) who ${what} expectations. All grades: 3 to 8; grade 10 stands apart.`);
const old = (key: string, name: string, direction: Direction = 'higher') => share('achievement', direction, dese, `mcas_legacy_${key}`, `Legacy MCAS: ${name}`, `Percent of the students included in the MCAS of before 2017 whose result is ${name.toLowerCase()}.`);
const cohort = (key: string, name: string, what: string, direction: Direction = 'higher') => share('graduation', direction, nyc, `cohort_${key}`, name, `Percent of the cohort who ${what}.`, 1);
const survey = (key: string, name: string) => score('climate', 'higher', cps, [1, 5], 'of 5', `five_essentials_${key}`, `5Essentials: ${name}`, `The published word for ${name.toLowerCase()} as a number: 1 very weak, 2 weak, 3 neutral, 4 strong, 5 very strong.`);
const framework = (key: string, name: string) => [
  share('climate', 'higher', nyc, `framework_${key}`, `Framework: ${name}`, `Percent of the answers of the school survey on ${name.toLowerCase()} that are positive.`),
  score('rating', 'higher', nyc, [1, 4], 'of 4', `framework_${key}_rating`, `Framework rating: ${name}`, `The published word for ${name.toLowerCase()} as a number: 1 not meeting, 2 approaching, 3 meeting, 4 exceeding target.`),
];

/** Measures that a district gets when a file first needs them. Everything about a measure that is not a value is here. */
export const standardMeasures: MeasureWords[] = [
  mcas('meeting_or_exceeding', 'meeting or exceeding', 'met or exceeded'),
  mcas('exceeding', 'exceeding', 'exceeded'),
  mcas('meeting', 'meeting', 'met'),
  mcas('partially_meeting', 'partially meeting', 'partially met', 'neither'),
  mcas('not_meeting', 'not meeting', 'did not meet', 'lower'),
  share('achievement', 'higher', dese, 'mcas_participation', 'MCAS: participation', 'Percent of the students enrolled at the time of the test who took it.'),
  mean('achievement', 'higher', dese, [440, 560], 'points', 'mcas_scaled_score', 'MCAS: scaled score', 'Mean scaled score (440 to 560) of the students included.', 1),
  mean('growth', 'higher', dese, [1, 99], 'percentile', 'mcas_growth', 'MCAS: growth percentile', 'Student growth percentile of the students included in growth: how they grew beside students with the same earlier scores. Mean; until 2017 the median.', 1),
  score('achievement', 'higher', dese, [1, 99], 'percentile', 'mcas_achievement_percentile', 'MCAS: achievement percentile', 'Where the school’s achievement stands among the schools of the state with the same grades.'),
  old('proficient_or_advanced', 'Proficient or advanced'), old('advanced', 'Advanced'), old('proficient', 'Proficient'), old('needs_improvement', 'Needs improvement', 'neither'), old('warning_failing', 'Warning or failing', 'lower'),
  mean('achievement', 'higher', dese, [0, 100], 'points', 'mcas_legacy_cpi', 'Legacy MCAS: composite performance index', 'Composite Performance Index (0 to 100): how far, on average, students are towards proficiency.', 1),
  mean('growth', 'higher', dese, [1, 99], 'percentile', 'mcas_legacy_growth', 'Legacy MCAS: growth percentile', 'Median student growth percentile on the MCAS of before 2017.', 1),
  share('graduation', 'lower', dese, 'dropout', 'Dropped out in the year', 'Percent of the students enrolled in grades 9 to 12 who dropped out between July and June and had not come back by October.', 1),
  mean('achievement', 'higher', 'College Board', [200, 800], 'points', 'sat_score', 'SAT: mean score', 'Mean score (200 to 800 in each part) of the students who took the SAT.'),
  count('achievement', 'College Board', 'sat_takers', 'SAT: test takers', 'Students who took the SAT.'),
  count('enrollment', 'The publisher of the file', 'enrollment', 'Enrolment', 'Students enrolled on the day the publisher counts.'),
  share('enrollment', 'neither', 'The publisher of the file', 'student_share', 'Share of students', 'Percent of the enrolled students who belong to the group.', 1),
  mean('enrollment', 'neither', dese, [1, null], 'students', 'class_size', 'Class size', 'Mean number of students in a class.', 1),
  score('other', 'neither', dese, [0, null], 'dollars', 'spending_per_student', 'Spending for each student', 'Total expenditures of the district for each student.'),
  share('graduation', 'higher', dese, 'graduated_in_four_years', 'Graduated in four years', 'Percent of the cohort who had a diploma after four years of high school.', 1),
  share('graduation', 'neither', dese, 'still_enrolled_after_four_years', 'Still enrolled after four years', 'Percent of the cohort still enrolled after four years of high school.', 1),
  share('graduation', 'lower', dese, 'dropped_out_in_four_years', 'Dropped out within four years', 'Percent of the cohort who dropped out within four years of high school.', 1),
  share('graduation', 'higher', 'The publisher of the file', 'college_enrollment', 'Went to college', 'Percent of the graduates who enrolled in a college.', 1),
  share('achievement', 'higher', 'College Board', 'ap_scored_3_or_more', 'AP: scored 3 or more', 'Percent of the Advanced Placement tests taken with a score of 3, 4 or 5.', 1),
  score('rating', 'higher', dese, [1, 99], 'percentile', 'accountability_percentile', 'Accountability percentile', 'Where the school stands among the schools of the state of its kind, by the state’s accountability system.'),
  score('rating', 'higher', dese, [0, 100], 'points', 'progress_performance_index', 'Progress and performance index', 'The state’s measure (0 to 100) of how far a school narrowed its gaps towards proficiency. 75 is on target.'),
  ...['9', '10'].map((grade) => score('achievement', 'higher', cps, [240, 1520], 'points', `psat_${grade}`, `PSAT ${grade}: mean score`, `Mean score of the students of grade ${grade} who took the PSAT.`)),
  score('achievement', 'higher', cps, [400, 1600], 'points', 'sat_total', 'SAT: mean total score', 'Mean total score (400 to 1600) of the students who took the SAT; how many is not published.'),
  score('growth', 'higher', cps, [1, 99], 'percentile', 'psat_sat_growth', 'PSAT and SAT: growth percentile', 'National percentile of the school’s growth on the PSAT or SAT.'),
  share('achievement', 'higher', cps, 'psat_sat_ready', 'PSAT and SAT: college-ready', 'Percent of the students who met the benchmarks of the PSAT or SAT.', 1),
  score('growth', 'higher', cps, [1, 99], 'percentile', 'nwea_growth', 'NWEA: growth percentile', 'National percentile of the school’s growth on the NWEA MAP.'),
  score('achievement', 'higher', cps, [1, 99], 'percentile', 'nwea_attainment', 'NWEA: attainment percentile', 'National percentile of the school’s attainment on the NWEA MAP.'),
  score('growth', 'higher', cps, [null, null], 'points', 'act_growth', 'ACT: growth', 'Growth on the ACT beside schools with the same earlier scores, in points.', 1),
  score('achievement', 'higher', cps, [1, 99], 'percentile', 'act_attainment', 'ACT: attainment percentile', 'National percentile of the school’s attainment on the ACT.'),
  score('achievement', 'higher', cps, [1, 36], 'points', 'act_score', 'ACT: mean score', 'Mean composite score (1 to 36) of the students who took the ACT; how many is not published.', 1),
  survey('involved_families', 'Involved families'), survey('supportive_environment', 'Supportive environment'), survey('ambitious_instruction', 'Ambitious instruction'), survey('effective_leaders', 'Effective leaders'), survey('collaborative_teachers', 'Collaborative teachers'),
  survey('safety', 'Safety'), survey('school_community', 'School community'), survey('parent_teacher_partnership', 'Parent-teacher partnership'), survey('quality_of_facilities', 'Quality of facilities'),
  score('climate', 'higher', cps, [1, 5], 'of 5', 'culture_climate', 'Culture and climate', 'The published word as a number: 1 not yet organized, 2 partially, 3 moderately, 4 organized, 5 well organized.'),
  ...['student', 'teacher', 'parent'].map((who) => share('climate', 'higher', cps, `survey_response_${who}`, `Survey: ${who}s who answered`, `Percent of the ${who}s who answered the school survey.`, 1)),
  rate('discipline', 'lower', cps, [0, null], 'per 100 students', 'suspensions', 'Suspensions', 'Out-of-school suspensions for each 100 students in the year.', 1),
  share('discipline', 'lower', cps, 'misconducts_to_suspensions', 'Misconducts that led to suspension', 'Percent of the recorded misconducts that led to a suspension.', 1),
  score('discipline', 'lower', cps, [0, null], 'days', 'suspension_length', 'Length of suspensions', 'Mean length of a suspension in days.', 1),
  share('attendance', 'higher', 'The publisher of the file', 'attendance', 'Attendance', 'Percent of the enrolled school days on which students were present.', 1),
  share('attendance', 'higher', cps, 'teacher_attendance', 'Teacher attendance', 'Percent of school days on which teachers were present.', 1),
  share('attendance', 'lower', 'The publisher of the file', 'chronic_absence', 'Chronically absent', 'Percent of the students who missed a tenth of the school days or more.', 1),
  share('attendance', 'lower', cps, 'chronic_truancy', 'Chronic truancy', 'Percent of the students with 5 % or more unexcused absences.', 1),
  share('graduation', 'lower', cps, 'one_year_dropout', 'Dropped out in the year (grades 9-12)', 'Percent of the students of grades 9 to 12 who dropped out in the year.', 1),
  share('graduation', 'higher', cps, 'freshmen_on_track', 'Freshmen on track', 'Percent of the ninth-graders with enough credits and at most one failed core course.', 1),
  share('graduation', 'higher', cps, 'graduation_4_year', 'Graduated in four years (Chicago)', 'Percent of the cohort who graduated within four years.', 1),
  share('graduation', 'higher', cps, 'graduation_5_year', 'Graduated in five years (Chicago)', 'Percent of the cohort who graduated within five years.', 1),
  share('graduation', 'higher', cps, 'college_persistence', 'Stayed in college', 'Percent of the graduates in college who were still enrolled a year later.', 1),
  share('enrollment', 'lower', cps, 'mobility', 'Mobility', 'Percent of the students who came or left during the year.', 1),
  score('rating', 'higher', cps, [1, 5], 'of 5', 'sqrp_level', 'School quality rating', 'The published level as a number: 1 Level 3, 2 Level 2, 3 Level 2+, 4 Level 1, 5 Level 1+.'),
  count('graduation', nyc, 'cohort_size', 'Students of the cohort', 'Students who entered high school in the year of the cohort.'),
  cohort('graduated', 'Graduated', 'graduated'), cohort('regents', 'Regents diploma', 'graduated with a Regents diploma'), cohort('advanced_regents', 'Advanced Regents diploma', 'graduated with an advanced Regents diploma'),
  cohort('regents_not_advanced', 'Regents diploma, not advanced', 'graduated with a Regents diploma that is not advanced', 'neither'), cohort('local_diploma', 'Local diploma', 'graduated with a local diploma', 'neither'),
  cohort('still_enrolled', 'Still enrolled', 'were still enrolled', 'neither'), cohort('dropped_out', 'Dropped out', 'had dropped out', 'lower'),
  ...['regents', 'advanced_regents', 'regents_not_advanced', 'local_diploma'].map((key) => share('graduation', key.endsWith('regents') ? 'higher' : 'neither', nyc, `graduates_${key}`, `Of the graduates: ${key.replaceAll('_', ' ')}`, `Percent of the graduates of the cohort with this diploma (${key.replaceAll('_', ' ')}).`, 1)),
  ...['rigorous_instruction', 'collaborative_teachers', 'supportive_environment', 'effective_leadership', 'family_community_ties', 'trust'].flatMap((key) => framework(key, key.replaceAll('_', ' ').replace(/^./, (letter) => letter.toUpperCase()))),
  score('rating', 'higher', nyc, [1, 4], 'of 4', 'framework_student_achievement_rating', 'Framework rating: Student achievement', 'The published word for student achievement as a number: 1 not meeting, 2 approaching, 3 meeting, 4 exceeding target.'),
  score('other', 'lower', nyc, [0, 1], 'index', 'economic_need_index', 'Economic need index', 'Estimated share of the students in poverty, 0 to 1, as the publisher computes it.', 3),
  score('other', 'neither', nyc, [0, null], 'dollars', 'neighbourhood_income', 'Income estimate', 'Estimated median income of the students’ neighbourhoods.'),
  score('achievement', 'higher', nyc, [1, 4.5], 'level', 'state_test_proficiency', 'State test: proficiency', 'Mean proficiency level (1 to 4.5) on the state test.', 2),
  count('achievement', nyc, 'state_test_tested', 'State test: tested', 'Students who took the state test.'),
  count('achievement', nyc, 'state_test_level_4_students', 'State test: students at level 4', 'Students whose result is at level 4, the highest. How many of the group were tested is not published.'),
  share('achievement', 'higher', nyc, 'state_test_level_4', 'State test: level 4', 'Percent of the students tested whose result is at level 4, the highest.', 1),
];
