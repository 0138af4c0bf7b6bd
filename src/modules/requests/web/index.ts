export { AskPage } from './ask-page.tsx';
export { HomePage } from './home-page.tsx';
export { RequestsPage } from './requests-page.tsx';
