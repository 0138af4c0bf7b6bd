/** Until when something can be set aside, and what the button says. Shared by the server and the pages. */
export const snoozeWords = { later_today: 'Later today', next_school_morning: 'Next school morning', next_week: 'Next week' } as const;

export type SnoozeUntil = keyof typeof snoozeWords;
export const snoozeUntils = Object.keys(snoozeWords) as SnoozeUntil[];
