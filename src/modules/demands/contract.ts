export * from './contract/demands.ts';
export * from './contract/checks.ts';
export * from './contract/acts.ts';
export * from './contract/digests.ts';
export * from './contract/meter.ts';
