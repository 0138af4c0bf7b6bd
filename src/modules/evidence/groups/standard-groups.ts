export const dimensions = ['all', 'race', 'language', 'disability', 'income', 'gender', 'program', 'combined'] as const;

export interface StandardGroup {
  key: string;
  name: string;
  dimension: (typeof dimensions)[number];
  /** Groups of one partition are disjoint and together are all students. */
  partition: string | null;
  /** Whom the group is compared with; null for those that others are compared with and where no other is named. */
  referenceKey: string | null;
  /** As publishers write it, in lower case; the key and the name are known beside them. */
  spellings: string[];
}

const group = (key: string, name: string, dimension: StandardGroup['dimension'], partition: string | null, referenceKey: string | null, ...spellings: string[]): StandardGroup => ({ key, name, dimension, partition, referenceKey, spellings });

/**
 * The groups that districts publish by. A reference is the rest of the same partition where there is one of two, the
 * group most often the largest in race, and all students elsewhere. A district may add groups and spellings.
 */
export const standardGroups: StandardGroup[] = [
  group('all', 'All students', 'all', null, null, 'all students', 'total', 'total cohort', 'all students tested'),
  group('african_american_black', 'Black or African American', 'race', 'race', 'white', 'afr.american/black', 'afr_american-black', 'afr. american/black', 'african american/black', 'african american', 'black', 'black/african american', 'black non-hispanic'),
  group('asian', 'Asian', 'race', 'race', 'white', 'asian non-hispanic'),
  group('hispanic_latino', 'Hispanic or Latino', 'race', 'race', 'white', 'hispanic/latino', 'hispanic-latino', 'hispanic', 'latino', 'latinx', 'hispanic or latinx'),
  group('multi_race', 'Multi-race, not Hispanic', 'race', 'race', 'white', 'multi-race', 'multi-race, non-hispanic', 'multi-race, non-hisp./lat.', 'multi', 'multiracial', 'two or more races'),
  group('native_american', 'American Indian or Alaska Native', 'race', 'race', 'white', 'native american', 'american indian', 'amer. ind. or alaska nat.'),
  group('pacific_islander', 'Native Hawaiian or Pacific Islander', 'race', 'race', 'white', 'native hawaiian, pacific islander', 'nat. haw. or pacif. isl.', 'hawaiian pacific islander', 'pacific islander'),
  group('white', 'White', 'race', 'race', null, 'white non-hispanic'),
  group('asian_pacific_islander', 'Asian or Pacific Islander', 'race', null, 'white', 'asian/pacific islander'),
  group('english_learners', 'English learners', 'language', 'language', 'not_english_learners', 'el', 'ell', 'english language learner', 'english language learners', 'english learner', 'limited english proficient', 'lep', 'multilingual learners'),
  group('not_english_learners', 'Not English learners', 'language', 'language', null, 'non-el', 'english proficient', 'english proficient students', 'not english learner'),
  group('ever_english_learners', 'Ever English learners', 'language', 'ever_language', 'never_english_learners', 'ever el', 'ever-el', 'ever_el', 'el and former el', 'ell and former ell'),
  group('never_english_learners', 'Never English learners', 'language', 'ever_language', null, 'never el', 'never-el', 'never ell'),
  group('first_language_not_english', 'First language not English', 'language', null, 'all', 'flne'),
  group('students_with_disabilities', 'Students with disabilities', 'disability', 'disability', 'not_disabled', 'students w/ disabilities', 'swd', 'special education', 'special education students', 'special ed'),
  group('not_disabled', 'Students without disabilities', 'disability', 'disability', null, 'non-disabled', 'non_disabled', 'general education', 'general education students', 'not swd'),
  group('economically_disadvantaged', 'Economically disadvantaged', 'income', 'economic', 'not_economically_disadvantaged', 'econ. disadvantaged', 'ecodis'),
  group('not_economically_disadvantaged', 'Not economically disadvantaged', 'income', 'economic', null, 'non-economically disadvantaged', 'not econ. disadvantaged'),
  group('low_income', 'Low income', 'income', 'low_income', 'not_low_income', 'low-income'),
  group('not_low_income', 'Not low income', 'income', 'low_income', null, 'non-low income', 'non low income'),
  group('free_or_reduced_lunch', 'Free or reduced-price lunch', 'income', null, 'all', 'frl', 'free and reduced lunch'),
  group('female', 'Female', 'gender', 'gender', 'male', 'females', 'girls'),
  group('male', 'Male', 'gender', 'gender', null, 'males', 'boys'),
  group('nonbinary', 'Nonbinary', 'gender', 'gender', 'male', 'non-binary'),
  group('high_needs', 'High needs', 'combined', 'high_needs', 'not_high_needs', 'high-needs'),
  group('not_high_needs', 'Not high needs', 'combined', 'high_needs', null, 'non-high needs'),
  group('title_1', 'Title I', 'program', 'title_1', 'not_title_1', 'title 1', 'title i'),
  group('not_title_1', 'Not Title I', 'program', 'title_1', null, 'non-title i', 'non-title 1'),
];
