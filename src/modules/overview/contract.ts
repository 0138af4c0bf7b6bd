export * from './equity/contract.ts';
