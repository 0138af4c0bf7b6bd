export { ComparePage } from './compare/compare-page.tsx';
export { PlansPage } from './list/plans-page.tsx';
export { ReviewPage } from './review/review-page.tsx';
export { VersionPage } from './compare/version-page.tsx';
