export * from './board/contract.ts';
export type { LastContact } from './contact/contract.ts';
export * from './brief/contract.ts';
export * from './equity/contract.ts';
export * from './hand-over/contract.ts';
export * from './history/contract.ts';
export * from './school/contract.ts';
export * from './share/contract.ts';
