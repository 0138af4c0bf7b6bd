import './requests.css';

export { AskPage } from './ask/ask-page.tsx';
export { HomePage } from './home-page.tsx';
export { RequestsPage } from './list/requests-page.tsx';
