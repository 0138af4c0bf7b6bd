export { regionRoutes } from './routes.ts';
export { whoServes, type RoutingCause, type Server } from './who-serves.ts';
