/** Every page, with the role that sees it best: pictured for the documents, and checked by axe at both widths. */
export interface PicturedPage {
  name: string;
  role: string | null;
  path: string;
  /** Text that is there once the page is. */
  shows: string | RegExp;
}

export const picturedPages: PicturedPage[] = [
  { name: 'sign-in', role: null, path: '/', shows: 'Choose whose day' },
  { name: 'home-leader', role: 'school_leader', path: '/', shows: 'Solved lately' },
  { name: 'home-operations', role: 'operational_leader', path: '/', shows: 'Solved lately' },
  { name: 'home-administrator', role: 'administrator', path: '/', shows: 'coverage grid' },
  { name: 'ask', role: 'school_leader', path: '/ask', shows: 'will own this' },
  { name: 'requests', role: 'operational_leader', path: '/requests', shows: /R-\d+/ },
];
