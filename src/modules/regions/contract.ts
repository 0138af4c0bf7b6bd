export * from './contract/reading.ts';
export * from './contract/acting.ts';
