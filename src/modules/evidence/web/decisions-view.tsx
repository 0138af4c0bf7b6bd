import { DecisionsList } from './decisions-list.tsx';

/** What waits for oneself, what waits in all, and everything that was decided. */
export function DecisionsView({ regionId }: { regionId: string | undefined }) {
  const place = regionId ? { regionId } : {};
  return (
    <>
      <h2>Yours to follow up</h2>
      <DecisionsList query={{ state: 'open', owner: 'me' }} empty="Nothing is assigned to you." />
      <h2>Waiting for somebody</h2>
      <DecisionsList query={{ ...place, state: 'open' }} empty="Nothing that was assigned is open." />
      <h2>All decisions</h2>
      <DecisionsList query={place} empty="Nothing was decided yet. Every picture ends with “Decide, assign or drop”." />
    </>
  );
}
