import { createContext, useContext } from 'react';
import { dateWords, type DateWords } from './dates.ts';

/** What every page may ask of the session: whose it is and in which zone its dates are told. */
export interface PageSession {
  personId: string;
  personName: string;
  roles: string[];
  /** Of the sample district, whose content is made. */
  isSample: boolean;
  timeZone: string;
  /** What the person belongs to and acts for. */
  belongsTo: { id: string; name: string }[];
  /** The larger places that the person leads. */
  leads: { id: string; name: string }[];
}

export const SessionContext = createContext<PageSession | undefined>(undefined);

export function usePageSession(): PageSession {
  const session = useContext(SessionContext);
  if (!session) throw new Error('A page is shown outside the session.');
  return session;
}

export function useDates(): DateWords {
  return dateWords(usePageSession().timeZone);
}
