import { halves } from './halves.ts';
import { tellNothing } from './tell-nothing.ts';

tellNothing(halves[1]);
