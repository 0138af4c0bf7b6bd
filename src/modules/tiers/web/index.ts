export { InterestsPage } from './interests/interests-page.tsx';
export { NeedIndexPage } from './index-page/need-index-page.tsx';
export { PlannedSupportPage } from './dose/planned-support-page.tsx';
export { SchoolTierPage } from './school/school-tier-page.tsx';
export { TiersPage } from './district/tiers-page.tsx';
