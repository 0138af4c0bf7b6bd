export * from './gaps/contract.ts';
export * from './decisions/contract.ts';
