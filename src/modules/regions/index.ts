export { whoServes, type RoutingCause, type Server } from './who-serves.ts';
