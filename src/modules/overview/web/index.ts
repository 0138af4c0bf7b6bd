export { EquityPage } from './equity-page.tsx';
