export * from './contract/acting.ts';
export * from './contract/reading.ts';
export type { ClockReply, RequestFilters, RequestRow } from './contract/parts.ts';
