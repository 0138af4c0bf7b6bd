export * from './groups/contract.ts';
export * from './import/contract.ts';
export * from './measures/contract.ts';
export * from './values/contract.ts';
export * from './suppression/contract.ts';
