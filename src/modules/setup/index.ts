export { createDistrict } from './create-district.ts';
export { setupRoutes } from './routes.ts';
