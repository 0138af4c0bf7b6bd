export { beginCycle } from './cycles/begin-cycle.ts';
export { keepParts, type PartToKeep } from './parts/keep-parts.ts';
export { planRoutes } from './routes.ts';
export { installTemplate } from './templates/install-template.ts';
export { keepVersion } from './versions/keep-version.ts';
export { visiblePlans } from './visibility.ts';
