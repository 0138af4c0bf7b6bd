export { requestRoutes } from './routes.ts';
export { visibleRequests } from './visibility.ts';
