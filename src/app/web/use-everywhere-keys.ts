import { useNavigate } from '@tanstack/react-router';
import { useActs } from '../../ui/acts/use-acts.ts';

/** The keys and acts that every page has. */
export function useEverywhereKeys({ find, showKeys, signOut }: { find: () => void; showKeys: () => void; signOut: () => void }): void {
  const navigate = useNavigate();
  const go = (to: string) => () => void navigate({ to });
  useActs([
    { name: 'Find', shortcut: 'find', keyOnly: true, run: find },
    { name: 'Show the keys', shortcut: 'keys', run: showKeys },
    { name: 'Home', shortcut: 'home', keyOnly: true, run: go('/') },
    { name: 'Inbox', shortcut: 'inbox', keyOnly: true, run: go('/inbox') },
    { name: 'Requests', shortcut: 'requests', keyOnly: true, run: go('/requests') },
    { name: 'Sign out', run: signOut },
  ]);
}
