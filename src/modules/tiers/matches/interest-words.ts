export const interestKinds = ['relative_works_there', 'child_attends', 'led_it_before', 'evaluates_its_leader', 'paid_by_it', 'other'] as const;
export type InterestKind = (typeof interestKinds)[number];

/** What an interest is, as a person would say it. Pure; shared with the pages. */
export const interestWords: Record<InterestKind, string> = {
  relative_works_there: 'A relative works there',
  child_attends: 'A child of theirs is a student there',
  led_it_before: 'They led the school before',
  evaluates_its_leader: 'They evaluate its leader',
  paid_by_it: 'The school pays them for other work',
  other: 'Another interest',
};
