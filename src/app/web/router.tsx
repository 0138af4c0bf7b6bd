import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <p>There is no such page. Choose a place from the menu.</p>,
});

const page = (path: string, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name) });

const requests = () => import('../../modules/requests/web/index.ts');
const district = () => import('../../modules/district/web/index.ts');
const schools = () => import('../../modules/schools/web/index.ts');
const people = () => import('../../modules/people/web/index.ts');
const setup = () => import('../../modules/setup/web/index.ts');
const knowledge = () => import('../../modules/knowledge/web/index.ts');
const evidence = () => import('../../modules/evidence/web/index.ts');
const tiers = () => import('../../modules/tiers/web/index.ts');
const demands = () => import('../../modules/demands/web/index.ts');
const plans = () => import('../../modules/plans/web/index.ts');
const regions = () => import('../../modules/regions/web/index.ts');

export const router = createRouter({
  routeTree: root.addChildren([
    page('/', () => import('./home-page.tsx'), 'HomePage'),
    page('/requests', requests, 'RequestsPage'),
    page('/ask', requests, 'AskPage'),
    page('/inbox', () => import('../../modules/requests/web/inbox/inbox-page.tsx'), 'InboxPage'),
    page('/requests/$id', () => import('./request-page.tsx'), 'RequestPage'),
    page('/notifications', () => import('../../modules/requests/web/notifications/notifications-page.tsx'), 'NotificationsPage'),
    page('/guest', () => import('../../modules/requests/web/guest/guest-page.tsx'), 'GuestPage'),
    page('/workload', () => import('../../modules/requests/web/workload/workload-page.tsx'), 'WorkloadPage'),
    page('/kept-promises', () => import('../../modules/requests/web/kept/kept-page.tsx'), 'KeptPage'),
    page('/promises', () => import('../../modules/commitments/web/promises-page.tsx'), 'PromisesPage'),
    page('/promises/$id', () => import('../../modules/commitments/web/promise-page.tsx'), 'PromisePage'),
    page('/kind-guesses', () => import('../../modules/requests/web/kind-guesses/kind-guesses-page.tsx'), 'KindGuessesPage'),
    page('/visits', () => import('../../modules/visits/web/visits-page.tsx'), 'VisitsPage'),
    page('/visits/new', () => import('../../modules/visits/web/record-page.tsx'), 'RecordPage'),
    page('/visits/$id', () => import('./visit-page.tsx'), 'VisitPage'),
    page('/demands', demands, 'DemandsPage'),
    page('/demands/new', demands, 'DraftPage'),
    page('/demands/meter', demands, 'MeterPage'),
    page('/demands/$id', demands, 'DemandPage'),
    page('/demands/$id/edit', demands, 'DraftPage'),
    page('/digests', demands, 'DigestsPage'),
    page('/digests/$id', demands, 'DigestPage'),
    page('/plans', plans, 'PlansPage'),
    page('/plans/imports', () => import('../../modules/plans/web/imports/plan-imports-page.tsx'), 'PlanImportsPage'),
    page('/plans/templates', () => import('../../modules/plans/web/templates/templates-page.tsx'), 'TemplatesPage'),
    page('/plans/templates/$id', () => import('../../modules/plans/web/templates/template-page.tsx'), 'TemplatePage'),
    page('/checkpoints/$id/step-back', () => import('../../modules/plans/web/cycles/step-back-page.tsx'), 'StepBackPage'),
    page('/checkpoints/$id', () => import('../../modules/plans/web/cycles/checkpoint-page.tsx'), 'CheckpointPage'),
    page('/plans/$id', () => import('./plan-page.tsx'), 'PlanPage'),
    page('/plans/$id/edit', () => import('../../modules/plans/web/edit/plan-edit-page.tsx'), 'PlanEditPage'),
    page('/plans/$id/texts', () => import('../../modules/plans/web/texts/texts-page.tsx'), 'TextsPage'),
    page('/plans/$id/review', plans, 'ReviewPage'),
    page('/plans/$id/compare', plans, 'ComparePage'),
    page('/plans/$id/versions/$number', plans, 'VersionPage'),
    page('/public-plan', () => import('../../modules/plans/web/public/public-plan-page.tsx'), 'PublicPlanPage'),
    page('/macros', () => import('../../modules/requests/web/macros/macros-page.tsx'), 'MacrosPage'),
    page('/schools', schools, 'SchoolsPage'),
    page('/schools/$id', () => import('./school-page.tsx'), 'SchoolPage'),
    page('/schools/$id/evidence', () => import('./school-evidence-page.tsx'), 'SchoolEvidencePage'),
    page('/schools/$id/requests', () => import('./school-requests-page.tsx'), 'SchoolRequestsPage'),
    page('/schools/$id/promises', () => import('./school-promises-page.tsx'), 'SchoolPromisesPage'),
    page('/schools/$id/visits', () => import('./school-visits-page.tsx'), 'SchoolVisitsPage'),
    page('/schools/$id/history', () => import('../../modules/overview/web/history/history-page.tsx'), 'HistoryPage'),
    page('/schools/$id/brief', () => import('../../modules/overview/web/brief/brief-page.tsx'), 'BriefPage'),
    page('/schools/$id/hand-over', () => import('../../modules/overview/web/hand-over/hand-over-page.tsx'), 'HandOverPage'),
    page('/schools/$id/supporters', () => import('./school-people-page.tsx'), 'SchoolPeoplePage'),
    page('/schools/$id/tier', tiers, 'SchoolTierPage'),
    page('/equity', () => import('../../modules/overview/web/index.ts'), 'EquityPage'),
    page('/strategic-share', () => import('../../modules/overview/web/share/strategic-share-page.tsx'), 'StrategicSharePage'),
    page('/tiers', tiers, 'TiersPage'),
    page('/tiers/support', tiers, 'PlannedSupportPage'),
    page('/interests', tiers, 'InterestsPage'),
    page('/need-indexes/$id', tiers, 'NeedIndexPage'),
    page('/supporters', () => import('./my-supporters-page.tsx'), 'MySupportersPage'),
    page('/regions', regions, 'RegionsPage'),
    page('/regions/moves', regions, 'MoveSchoolsPage'),
    page('/regions/$id', regions, 'RegionPage'),
    page('/regions/$id/board', () => import('../../modules/overview/web/board/region-board-page.tsx'), 'RegionBoardPage'),
    page('/board', () => import('../../modules/overview/web/board/district-board-page.tsx'), 'DistrictBoardPage'),
    page('/coverage', regions, 'CoveragePage'),
    page('/evidence/hidden', () => import('../../modules/evidence/web/hidden/hidden-page.tsx'), 'HiddenPage'),
    page('/knowledge', knowledge, 'KnowledgePage'),
    page('/knowledge/$id', knowledge, 'ArticlePage'),
    page('/evidence', evidence, 'EvidencePage'),
    page('/evidence/imports', () => import('../../modules/evidence/web/imports/imports-page.tsx'), 'MeasureImportsPage'),
    page('/calendar', () => import('./calendar-page.tsx'), 'CalendarPage'),
    page('/settings', district, 'SettingsPage'),
    page('/settings/departments', district, 'DepartmentsPage'),
    page('/settings/policy', district, 'PolicyPage'),
    page('/settings/schools', () => import('../../modules/schools/web/import/school-imports-page.tsx'), 'SchoolImportsPage'),
    page('/settings/circulars', () => import('../../modules/knowledge/web/circulars/circulars-page.tsx'), 'CircularsPage'),
    page('/settings/catalog', () => import('../../modules/requests/web/catalog/catalog-page.tsx'), 'CatalogPage'),
    page('/settings/mail', () => import('../../modules/requests/web/mail/waiting-mails-page.tsx'), 'WaitingMailsPage'),
    page('/settings/people', people, 'PeoplePage'),
    page('/settings/audit', people, 'AuditPage'),
    page('/setup', setup, 'SetupPage'),
    page('/invitation', () => import('../../modules/people/web/sign-in/invitation-page.tsx'), 'InvitationPage'),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});
