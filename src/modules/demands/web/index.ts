export { DemandPage } from './demand-page.tsx';
export { DemandsPage } from './demands-page.tsx';
export { DigestPage } from './digest-page.tsx';
export { DigestsPage } from './digests-page.tsx';
export { DraftPage } from './draft-page.tsx';
export { MeterPage } from './meter-page.tsx';
