/** Every page, with the role that sees it best: pictured for the documents, and checked by axe at both widths. */
export interface PicturedPage {
  name: string;
  role: string | null;
  path: string;
  /** A selector of the link to follow from there, for a page whose address has an id. */
  follow?: string;
  /** A selector of what is there once the page is. */
  ready: string;
}

export const picturedPages: PicturedPage[] = [
  { name: 'sign-in', role: null, path: '/', ready: 'text=Choose whose day' },
  { name: 'home-leader', role: 'school_leader', path: '/', ready: 'text=Solved lately' },
  { name: 'home-operations', role: 'operational_leader', path: '/', ready: 'text=Solved lately' },
  { name: 'home-administrator', role: 'administrator', path: '/', ready: 'text=coverage grid' },
  { name: 'ask', role: 'school_leader', path: '/ask', ready: 'text=will own this' },
  { name: 'requests', role: 'operational_leader', path: '/requests', ready: '.list .item' },
  { name: 'inbox', role: 'operational_leader', path: '/inbox', ready: '.inbox-item' },
  { name: 'request', role: 'operational_leader', path: '/requests?state=waiting', follow: '.list a.item', ready: 'text=About it' },
  { name: 'notifications', role: 'operational_leader', path: '/notifications', ready: 'text=How I am told' },
  { name: 'kept-promises', role: 'operational_leader', path: '/kept-promises', ready: 'table.kept' },
  { name: 'promises', role: 'regional_superintendent', path: '/promises', ready: '.list .item' },
  { name: 'promise', role: 'regional_superintendent', path: '/promises', follow: 'main a.item', ready: 'text=What happened' },
  { name: 'macros', role: 'operational_leader', path: '/macros', ready: '.list h2' },
  { name: 'knowledge', role: 'school_leader', path: '/knowledge', ready: 'main a[href^="/knowledge/"]' },
  { name: 'article', role: 'school_leader', path: '/knowledge', follow: 'main a[href^="/knowledge/"]', ready: 'h1' },
  { name: 'workload', role: 'operational_leader', path: '/workload', ready: '.list .item' },
  { name: 'schools', role: 'operational_leader', path: '/schools', ready: 'main a[href^="/schools/"]' },
  { name: 'school', role: 'school_leader', path: '/supporters', follow: 'main a[href^="/schools/"]', ready: 'h2' },
  { name: 'supporters', role: 'school_leader', path: '/supporters', ready: 'main a[href^="mailto:"]' },
  { name: 'regions', role: 'regional_superintendent', path: '/regions', ready: 'main a[href^="/regions/"]' },
  { name: 'region', role: 'operational_leader', path: '/regions', follow: 'main a[href^="/regions/"]', ready: 'h2' },
  { name: 'coverage', role: 'regional_superintendent', path: '/coverage', ready: 'text=full-time in all' },
  { name: 'calendar', role: 'district_leader', path: '/calendar', ready: 'table.month' },
  { name: 'evidence', role: 'district_leader', path: '/evidence', ready: 'h1' },
  { name: 'evidence-years', role: 'regional_superintendent', path: '/evidence?view=years', ready: 'h1' },
  { name: 'evidence-schools', role: 'district_leader', path: '/evidence?view=schools', ready: 'h1' },
  { name: 'evidence-low', role: 'district_leader', path: '/evidence?view=low', ready: 'h1' },
  { name: 'evidence-decisions', role: 'district_leader', path: '/evidence?view=decisions', ready: 'h1' },
  { name: 'settings', role: 'administrator', path: '/settings', ready: '.list .item' },
  { name: 'departments', role: 'administrator', path: '/settings/departments', ready: '.department' },
  { name: 'people', role: 'administrator', path: '/settings/people', ready: '.people li' },
  { name: 'audit', role: 'administrator', path: '/settings/audit', ready: 'h1' },
  { name: 'catalog', role: 'administrator', path: '/settings/catalog', ready: '.catalog li' },
  { name: 'school-imports', role: 'administrator', path: '/settings/schools', ready: 'input[type=file]' },
  { name: 'waiting-mails', role: 'administrator', path: '/settings/mail', ready: 'text=How mail comes in' },
  { name: 'moves', role: 'administrator', path: '/regions/moves', ready: '.picks-list' },
  { name: 'measure-imports', role: 'data_office', path: '/evidence/imports', ready: 'text=Past imports' },
  { name: 'setup', role: 'administrator', path: '/setup', ready: 'ol' },
  { name: 'tiers', role: 'district_leader', path: '/tiers', ready: '.tier-counts .figure' },
  { name: 'planned-support', role: 'district_leader', path: '/tiers/support', ready: 'table.working' },
  { name: 'need-index', role: 'district_leader', path: '/tiers', follow: 'main a[href^="/need-indexes/"]', ready: '.draws' },
  { name: 'school-tier', role: 'school_leader', path: '/tiers', follow: 'main .list a[href$="/tier"]', ready: 'text=What would change it' },
  { name: 'equity', role: 'district_leader', path: '/equity', ready: '.curve' },
  { name: 'plans', role: 'regional_superintendent', path: '/plans', ready: '.list .item' },
  { name: 'plan', role: 'school_leader', path: '/plans', follow: 'main .list a.item', ready: 'text=Day 60' },
  { name: 'plan-review', role: 'regional_superintendent', path: '/plans?state=returned', follow: 'main .list a.item', ready: '.plan' },
  { name: 'plan-templates', role: 'data_office', path: '/plans/templates', ready: '.list .item' },
  { name: 'plan-imports', role: 'data_office', path: '/plans/imports', ready: 'text=Past imports' },
  { name: 'policy', role: 'administrator', path: '/settings/policy', ready: '.department' },
];
