import { Link } from '@tanstack/react-router';
import { Page } from '../../../../ui/page.tsx';
import { usePageSession } from '../../../../ui/session-context.ts';

interface Place {
  to: string;
  title: string;
  about: string;
  roles: string[];
}

const everybody = ['administrator', 'data_office', 'auditor', 'district_leader'];
const places: Place[] = [
  { to: '/setup', title: 'Setting up the district', about: 'The steps from an empty district to the first request, and what is left of them', roles: ['administrator'] },
  { to: '/calendar', title: 'School year and calendar', about: 'Years, terms, half days, testing windows, closures', roles: everybody },
  { to: '/settings/departments', title: 'Departments and functions', about: 'Who owns what schools get support in', roles: everybody },
  { to: '/settings/schools', title: 'Schools from files', about: 'Import, what was refused and why, what changed', roles: ['administrator', 'data_office'] },
  { to: '/settings/circulars', title: 'Circulars from files', about: 'Import, which are new, which revised', roles: ['administrator', 'data_office'] },
  { to: '/regions', title: 'Regions and teams', about: 'Which schools belong together, who serves them, who stands in', roles: everybody },
  { to: '/settings/catalog', title: 'Service catalogue', about: 'What can be asked for, and what is promised', roles: ['administrator', 'auditor', 'district_leader', 'department_head'] },
  { to: '/kind-guesses', title: 'How kinds are guessed', about: 'How often the suggested kind was right, and what it is taken for', roles: [...everybody, 'department_head'] },
  { to: '/settings/people', title: 'People and invitations', about: 'Who is here, in which role, from when until when', roles: ['administrator', 'auditor'] },
  { to: '/settings/mail', title: 'Mail that waits', about: 'Mails in doubt, to be let in or dropped; how mail comes in', roles: ['administrator', 'operational_leader', 'regional_superintendent'] },
  { to: '/settings/policy', title: 'Policy numbers', about: 'The numbers behind the rules, dated, with who set them', roles: everybody },
  { to: '/settings/audit', title: 'Audit trail', about: 'Who did what, when and why', roles: ['administrator', 'auditor'] },
];

/** Where the district itself is kept in order; each line is for those whose work it is. */
export function SettingsPage() {
  const { roles } = usePageSession();
  return (
    <Page title="Settings">
      <ul className="list">
        {places
          .filter((place) => place.roles.some((role) => roles.includes(role)))
          .map((place) => (
            <li key={place.to}>
              <Link className="item" to={place.to}>
                <span className="title">{place.title}</span>
                <span className="facts">{place.about}</span>
              </Link>
            </li>
          ))}
      </ul>
    </Page>
  );
}
