export { EquityPage } from './equity/equity-page.tsx';
