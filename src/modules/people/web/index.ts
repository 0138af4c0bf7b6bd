import './people.css';

export { AuditPage } from './audit/audit-page.tsx';
export { PeoplePage } from './people/people-page.tsx';
