import { HomeOffers } from '../../modules/overview/web/home/home-offers.tsx';
import { HomePage as Home } from '../../modules/requests/web/index.ts';

/** A role's first page, with the board of its region and the brief of a new leader. */
export function HomePage() {
  return <Home offers={HomeOffers} />;
}
