export interface Road {
  name: string;
  role: 'school_leader' | 'regional_superintendent' | 'district_leader';
  weight: number;
  method: 'GET' | 'POST';
  /** Path and body of the n-th call. */
  path: (n: number, known: Known) => string;
  body?: (n: number) => unknown;
}

/** Ids that a run learns before it measures. */
export interface Known {
  requestIds: string[];
  regionId: string;
}

const words = ['buses late', 'heat gym', 'translation meeting', 'laptop carts', 'evaluator', 'budget transfer', 'lunch count'];

/** The five roads of the speed goal, in the mix they are measured in. */
export const roads: Road[] = [
  { name: "the leader's home", role: 'school_leader', weight: 3, method: 'GET', path: () => '/api/v1/requests/home' },
  { name: 'a region queue with counts', role: 'regional_superintendent', weight: 3, method: 'GET', path: (n, known) => `/api/v1/requests?regionId=${known.regionId}&state=open&sort=due&limit=50${n % 2 ? '&status=in_progress' : ''}` },
  { name: 'counts of the queue', role: 'regional_superintendent', weight: 1, method: 'GET', path: (_n, known) => `/api/v1/requests/counts?regionId=${known.regionId}` },
  { name: 'open one request', role: 'regional_superintendent', weight: 4, method: 'GET', path: (n, known) => `/api/v1/requests/${known.requestIds[n % known.requestIds.length]}` },
  { name: 'search', role: 'regional_superintendent', weight: 1, method: 'GET', path: (n) => `/api/v1/requests?q=${encodeURIComponent(words[n % words.length]!)}&limit=20` },
  { name: 'search the district', role: 'district_leader', weight: 1, method: 'GET', path: (n) => `/api/v1/requests?q=${encodeURIComponent(words[n % words.length]!)}&limit=20` },
  { name: 'create', role: 'school_leader', weight: 1, method: 'POST', path: () => '/api/v1/requests', body: (n) => ({ summary: `Two buses late again, report ${n}` }) },
];
