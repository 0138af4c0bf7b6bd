/** What is done, one after the other, while the school is silent and we wait for it. Pure; shared with the pages. */
export const followUpSteps = ['first_reminder', 'second_reminder', 'closing_proposed', 'closed'] as const;
export type FollowUpStep = (typeof followUpSteps)[number];
