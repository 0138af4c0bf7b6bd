export { SchoolsPage } from './schools-page.tsx';
