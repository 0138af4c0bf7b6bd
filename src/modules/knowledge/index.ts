export { splitPassages } from './articles/split-passages.ts';
export { importCirculars, type CircularsOutcome } from './circulars/import-circulars.ts';
export { knowledgeRoutes } from './routes.ts';
export { findPassages } from './search/find-passages.ts';
