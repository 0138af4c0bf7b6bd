export { splitPassages } from './articles/split-passages.ts';
export { importCirculars } from './circulars/import-circulars.ts';
export type { CircularsOutcome } from './contract.ts';
export { knowledgeRoutes } from './routes.ts';
export { findPassages } from './search/find-passages.ts';
