import type { SaidValue } from './contract.ts';

export const standingWords = { 1: 'known', 2: 'hidden_by_publisher', 3: 'not_applicable' } as const satisfies Record<number, SaidValue['standing']>;
