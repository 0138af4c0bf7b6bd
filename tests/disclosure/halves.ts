import { readers, type Reader } from './world.ts';

/** Two workers share the readers, every other one: each makes every secret in a world of its own. */
export const halves: [Reader[], Reader[]] = [readers.filter((_, at) => at % 2 === 0), readers.filter((_, at) => at % 2 === 1)];
