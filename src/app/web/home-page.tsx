import { DemandsOnHome } from '../../modules/demands/web/demands-on-home.tsx';
import { HomeOffers } from '../../modules/overview/web/home/home-offers.tsx';
import { HomePage as Home } from '../../modules/requests/web/index.ts';

/** The first page, put together from what each module tells about it. */
export function HomePage() {
  return <Home offers={HomeOffers} asked={DemandsOnHome} />;
}
