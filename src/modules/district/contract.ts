export * from './contract/days.ts';
export * from './contract/structure.ts';
export * from './contract/settings.ts';
