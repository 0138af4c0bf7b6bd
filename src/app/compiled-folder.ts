import { join } from 'node:path';

/** Where what modules compile to is kept from start to start: reading them anew is half of a start. */
export const compiledFolder = join(import.meta.dirname, '../../node_modules/.cache/compiled');
