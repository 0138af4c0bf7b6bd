export { EvidencePage } from './evidence-page.tsx';
export { SchoolEvidencePage } from './school/school-evidence-page.tsx';
