export { CoveragePage } from './coverage/coverage-page.tsx';
export { RegionPage } from './region/region-page.tsx';
export { RegionsPage } from './list/regions-page.tsx';
export { MoveSchoolsPage } from './redraw/move-schools-page.tsx';
export { MySupportersPage } from './supporters/my-supporters-page.tsx';
export { SupportersPage } from './supporters/supporters-page.tsx';
