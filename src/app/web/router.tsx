import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Shell } from './shell.tsx';

const root = createRootRoute({
  component: Shell,
  notFoundComponent: () => <p>There is no such page. Choose a place from the menu.</p>,
});

const page = (path: string, load: () => Promise<Record<string, unknown>>, name: string) =>
  createRoute({ getParentRoute: () => root, path, component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name) });

const requests = () => import('../../modules/requests/web/index.ts');

export const router = createRouter({
  routeTree: root.addChildren([
    page('/', requests, 'HomePage'),
    page('/requests', requests, 'RequestsPage'),
    page('/ask', requests, 'AskPage'),
    page('/requests/$id', () => import('../../modules/requests/web/page/request-page.tsx'), 'RequestPage'),
  ]),
  defaultPreload: 'intent',
  scrollRestoration: true,
});
