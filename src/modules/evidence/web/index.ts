export { EvidencePage } from './evidence-page.tsx';
