export { regionRoutes } from './routes.ts';
export { whoServes } from './who-serves.ts';
