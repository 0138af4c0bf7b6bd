export interface Road {
  name: string;
  role: 'school_leader' | 'regional_superintendent' | 'district_leader';
  /** How often it comes among the others. */
  weight: number;
  method: 'GET' | 'POST';
  /** Path and body of the n-th call of the mix. */
  path: (n: number, known: Known) => string;
  body?: (n: number, known: Known) => unknown;
}

/** Ids that a run learns before it measures. */
export interface Known {
  regionId: string;
  schoolIds: string[];
  requestIds: string[];
  /** Where the second page of the region's queue begins, if there is one. */
  cursor: string | undefined;
}

const words = ['buses late', 'heat gym', 'translation meeting', 'laptop carts', 'evaluator', 'budget transfer', 'lunch count', 'word1234', 'heat 512'];

const of = <T>(list: T[], n: number): T => list[n % list.length]!;
const search = (n: number) => `/api/v1/requests?q=${encodeURIComponent(of(words, n))}&limit=20`;
// Common in every message, in some, in few, in notes, in none.
const saidWords = ['looked tomorrow', 'driver sick', 'boiler', 'part1234', 'second evaluator', 'vendor', 'unit512', 'interpreter part77', 'accordion'];
const passages = (n: number) => `/api/v1/conversation-passages?q=${encodeURIComponent(of(saidWords, n))}&limit=20`;
const queue = (n: number, { regionId, cursor }: Known) =>
  `/api/v1/requests?regionId=${regionId}&limit=50&${of(['state=open&sort=due', 'state=open&status=in_progress&sort=due', 'state=late&sort=oldest', 'sort=newest', `state=open&sort=due${cursor ? `&cursor=${cursor}` : ''}`], n)}`;

/** The roads of the speed goal, in the mix they are measured in. */
export const roads: Road[] = [
  { name: "the leader's home", role: 'school_leader', weight: 3, method: 'GET', path: () => '/api/v1/requests/home' },
  { name: "a region's queue", role: 'regional_superintendent', weight: 3, method: 'GET', path: queue },
  { name: "the queue's counts", role: 'regional_superintendent', weight: 1, method: 'GET', path: (_n, { regionId }) => `/api/v1/requests/counts?regionId=${regionId}` },
  { name: 'open one request', role: 'regional_superintendent', weight: 4, method: 'GET', path: (n, { requestIds }) => `/api/v1/requests/${of(requestIds, n)}` },
  { name: 'search a region', role: 'regional_superintendent', weight: 1, method: 'GET', path: search },
  { name: 'search the district', role: 'district_leader', weight: 1, method: 'GET', path: search },
  { name: 'search conversations, leader', role: 'school_leader', weight: 1, method: 'GET', path: passages },
  { name: 'search conversations, region', role: 'regional_superintendent', weight: 1, method: 'GET', path: passages },
  { name: 'search conversations, district', role: 'district_leader', weight: 1, method: 'GET', path: passages },
  {
    name: 'create',
    role: 'regional_superintendent',
    weight: 1,
    method: 'POST',
    path: () => '/api/v1/requests',
    body: (n, { schoolIds }) => ({ schoolId: of(schoolIds, n), summary: `Two buses late again, report ${n}` }),
  },
];
