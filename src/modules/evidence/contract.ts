export * from './gaps/contract.ts';
