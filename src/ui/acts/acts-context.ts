import { createContext } from 'react';
import { createActsStore, type ActsStore } from './acts-store.ts';

export const ActsContext = createContext<ActsStore>(createActsStore());
