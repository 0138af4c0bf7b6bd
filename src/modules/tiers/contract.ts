export * from './assignments/contract.ts';
export * from './dose/contract.ts';
export * from './matches/contract.ts';
export * from './need-index/contract.ts';
export * from './reviews/contract.ts';
