export { lastVisits, type LastVisit } from './by-school/last-visits.ts';
export { supportBySchool, type SupportOfSchool } from './by-school/support-by-school.ts';
export { visitsOfSchool, type VisitOfSchool } from './by-school/visits-of-school.ts';
export { countedVisits } from './counting/counted-visits.ts';
export { visitFacts, type VisitFact } from './counting/visit-facts.ts';
export { hearVisitNews } from './hear-visit-news.ts';
export { visitRoutes } from './routes.ts';
export { tellOfVisits } from './tell-of-visits.ts';
