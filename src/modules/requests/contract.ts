export * from './attachments/contract.ts';
export * from './catalog/contract.ts';
export * from './contract/acting.ts';
export * from './contract/reading.ts';
export type { ClockReply, RequestFilters, RequestRow } from './contract/parts.ts';
export * from './joining/contract.ts';
export * from './lanes/contract.ts';
export * from './standing/contract.ts';
export * from './views/contract.ts';
