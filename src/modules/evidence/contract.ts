export * from './suppression/contract.ts';
