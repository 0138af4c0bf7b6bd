/** The lanes of a request. All but the first are confidential: the request exists for the people named in it alone. */
export const lanes = ['ordinary', 'personnel', 'equity', 'student'] as const;
export type Lane = (typeof lanes)[number];

export const confidentialLanes = ['personnel', 'equity', 'student'] as const;

