export { SchoolPage } from './school-page.tsx';
export { SchoolsPage } from './schools-page.tsx';
