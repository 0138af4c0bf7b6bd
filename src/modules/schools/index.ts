export { abilitiesOnSchool } from './abilities.ts';
export { schoolRoutes } from './routes.ts';
