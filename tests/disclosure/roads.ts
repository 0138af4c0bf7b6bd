import type { Reader, World } from './world.ts';

/** Ids of what was made in a step, by the first word of the roads that take one. */
export type Ids = Record<string, string[]>;

export interface Asked {
  path: string;
  body?: unknown;
}

interface Road {
  /** As the host's table names it: method and path. */
  road: string;
  /** How it is asked before and after a secret is made, with a word of it. */
  asks: (world: World, marker: string) => Asked[];
  /** How it is asked about what was made, by its ids; the same is asked about ids of nothing. */
  about?: (world: World, ids: Ids) => Asked[];
}

const just = (road: string, ...paths: string[]): Road => ({ road, asks: () => (paths.length > 0 ? paths : [road.split(' ')[1]!]).map((path) => ({ path })) });
const filters = ({ maple }: World, marker: string) => ['', `q=${marker}`, 'state=all', `state=all&schoolId=${maple.id('elm')}`, `state=late&ownerId=${maple.id('tess')}`];
/** Of the standing records that everybody's roads lead to, beside those made in a step. */
const each = (road: string, ids: (world: World) => string[], query = ['']): Road => ({ road, asks: (world) => ids(world).flatMap((id) => query.map((words) => ({ path: `${road.split(' ')[1]!.replace('{id}', id)}${words}` }))) });

const tryAssign = (toPersonId: string, requestIds: string[]): Asked => ({ path: '/bulk-act-previews', body: { act: { kind: 'assign', toPersonId, reason: 'Try.' }, requestIds } });

/** Standing requests of the world, made before any secret: the school's ordinary one, and its confidential one. */
export const standing: { ordinary: string; confidential: string; plan: string } = { ordinary: '', confidential: '', plan: '' };
const requests = () => [standing.ordinary, standing.confidential];

/**
 * Every road out: each that reads, with the questions through which a secret could be learned. A road of the host's table
 * that is neither here nor in `closed` fails the test; so whoever adds a road adds its row.
 */
export const roads: Road[] = [
  just('GET /session'),
  just('GET /setup'),
  just('GET /setup/steps'),
  just('GET /district'),
  just('GET /departments'),
  just('GET /support-functions'),
  just('GET /settings'),
  just('GET /calendar', '/calendar?from=2026-11-01&to=2026-12-31'),
  { road: 'GET /people', asks: (_, marker) => [{ path: '/people?limit=200' }, { path: '/people?state=invited&limit=200' }, { path: `/people?q=${marker}` }] },
  { road: 'GET /schools', asks: (_, marker) => [{ path: '/schools?limit=200' }, { path: `/schools?q=${marker}` }] },
  each('GET /schools/{id}', ({ maple }) => [maple.id('elm'), maple.id('pine')]),
  each('GET /schools/{id}/supporters', ({ maple }) => [maple.id('elm')], ['', '?on=2026-12-01']),
  just('GET /schools/imports'),
  each('GET /schools/imports/{id}', () => []),
  each('GET /schools/imports/{id}/refusals.csv', () => []),
  just('GET /measures'),
  each('GET /measures/{key}', () => []),
  just('GET /measures/imports'),
  each('GET /measures/imports/{id}', () => []),
  each('GET /measures/imports/{id}/refusals.csv', () => []),
  each('GET /measures/imports/{id}/revisions', () => []),
  just('GET /measure-recipes'),
  { road: 'GET /measure-values', asks: (_, marker) => [{ path: '/measure-values' }, { path: `/measure-values?group=${marker}` }] },
  just('GET /student-groups'),
  just('GET /hidden-figures', '/hidden-figures?period=1'),
  each('GET /schools/{id}/hidden-figures', ({ maple }) => [maple.id('elm'), maple.id('pine')], ['?period=1']),
  just('GET /regions'),
  each('GET /regions/{id}', ({ maple }) => [maple.id('north'), maple.id('south')]),
  just('GET /coverage'),
  { road: 'GET /catalog-items', asks: (_, marker) => [{ path: '/catalog-items' }, { path: `/catalog-items?q=${marker}` }] },
  each('GET /catalog-items/{id}', ({ maple }) => [maple.id('item-personnel')]),
  { road: 'GET /requests', asks: (world, marker) => [...filters(world, marker), 'sort=activity&state=all'].map((words) => ({ path: `/requests?${words}&limit=200` })) },
  { road: 'GET /requests/counts', asks: (world, marker) => filters(world, marker).map((words) => ({ path: `/requests/counts?${words}` })) },
  { road: 'GET /audit-entries', asks: () => ['limit=200', 'act=request&limit=200', 'act=piece&limit=200', 'actor=Tess&limit=200'].map((words) => ({ path: `/audit-entries?${words}` })), about: (_, ids) => Object.values(ids).flat().map((id) => ({ path: `/audit-entries?subjectId=${id}` })) },
  { road: 'GET /requests/export', asks: (_, marker) => ['state=all', `q=${marker}`].map((words) => ({ path: `/requests/export?${words}` })) },
  { road: 'GET /conversation-passages', asks: ({ maple }, marker) => ['', `&schoolId=${maple.id('elm')}`, `&regionId=${maple.id('north')}`].map((words) => ({ path: `/conversation-passages?q=${marker}&limit=50${words}` })) },
  just('GET /requests/home'),
  just('GET /requests/later-dates', '/requests/later-dates?date=2026-11-25&kind=closure'),
  each('GET /requests/{id}', requests),
  each('GET /requests/{id}/receivers', requests),
  each('GET /requests/{id}/nameable-people', requests),
  { road: 'GET /requests/{id}/attachments/{fileId}', asks: () => [], about: (_, ids) => requests().flatMap((id) => (ids.files ?? []).map((fileId) => ({ path: `/requests/${id}/attachments/${fileId}` }))) },
  { road: 'GET /similar-requests', asks: ({ maple }, marker) => [{ path: `/similar-requests?schoolId=${maple.id('elm')}&q=${marker}%20of%20the%20bus&limit=20` }] },
  just('GET /handoffs'),
  just('GET /saved-views'),
  { road: 'GET /drafts', asks: () => [...requests().map((id) => `message:${id}`), 'ask', 'note'].map((subject) => ({ path: `/drafts?subject=${encodeURIComponent(subject)}` })) },
  { road: 'GET /workload', asks: ({ maple }) => ['', `?regionId=${maple.id('north')}`, `?departmentId=${maple.id('transport')}`].map((words) => ({ path: `/workload${words}` })) },
  { road: 'GET /articles', asks: (_, marker) => [{ path: '/articles' }, { path: `/articles?q=${marker}` }] },
  each('GET /articles/{id}', () => []),
  { road: 'GET /suggested-answers', asks: ({ maple }, marker) => [{ path: `/suggested-answers?schoolId=${maple.id('elm')}&limit=10&q=${marker}%20of%20the%20bus` }] },
  just('GET /kind-guesses'),
  { road: 'GET /suggested-kinds', asks: (_, marker) => [{ path: `/suggested-kinds?q=${marker}` }] },
  each('GET /catalog-items/{id}/checklist', ({ maple }) => [maple.id('item-personnel')]),
  each('GET /requests/{id}/guests', requests),
  each('GET /requests/{id}/macros', requests, ['?kind=message']),
  each('GET /requests/{id}/scheduled-messages', requests),
  each('GET /requests/{id}/mentionable', requests, ['?q=T&within=message', '?q=T&within=note']),
  { road: 'GET /kept-promises', asks: () => ['person', 'function', 'region', 'department'].map((by) => ({ path: `/kept-promises?by=${by}&from=2026-09-01&to=2026-12-31` })) },
  { road: 'GET /commitments', asks: ({ maple }) => ['state=all&limit=200', `schoolId=${maple.id('elm')}`, `regionId=${maple.id('north')}&state=all`, 'ownerId=me', `departmentId=${maple.id('transport')}&state=all`].map((words) => ({ path: `/commitments?${words}` })), about: (_, ids) => [...requests(), ...(ids.requests ?? []), ...(ids.visits ?? [])].map((id) => ({ path: `/commitments?state=all&sourceId=${id}` })) },
  each('GET /commitments/{id}', () => []),
  { road: 'GET /commitment-ledgers', asks: () => ['school', 'region', 'department'].flatMap((by) => ['to_school', 'by_school'].map((direction) => ({ path: `/commitment-ledgers?by=${by}&direction=${direction}&from=2026-01-01&to=2027-12-31` }))) },
  { road: 'GET /visits', asks: ({ maple }) => ['standing=all&limit=200', `schoolId=${maple.id('elm')}`, 'regionId=mine&standing=all', `regionId=${maple.id('north')}`, 'personId=me', `departmentId=${maple.id('transport')}&standing=all`, `personId=${maple.id('tess')}&from=2026-11-01&to=2026-12-31`].map((words) => ({ path: `/visits?${words}` })) },
  { road: 'GET /visits/{id}', asks: () => ['/visits/V-1', '/visits/v-2'].map((path) => ({ path })) },
  each('GET /schools/{id}/visit-choices', ({ maple }) => [maple.id('elm'), maple.id('pine')]),
  { road: 'GET /demands', asks: () => ['limit=200', 'view=to_decide', 'view=ours&state=waiting', 'state=open'].map((words) => ({ path: `/demands?${words}` })) },
  each('GET /demands/{id}', () => []),
  { road: 'GET /demand-answers', asks: ({ maple }) => ['limit=200', 'schoolId=mine&state=open', 'mine=true', `schoolId=${maple.id('elm')}`].map((words) => ({ path: `/demand-answers?${words}` })), about: (_, ids) => (ids.demands ?? []).map((id) => ({ path: `/demand-answers?demandId=${id}` })) },
  just('GET /demand-counts'),
  { road: 'GET /weekly-digests', asks: ({ maple }) => ['', `?schoolId=${maple.id('elm')}`, '?week=2026-11-30'].map((words) => ({ path: `/weekly-digests${words}` })) },
  each('GET /weekly-digests/{id}', () => []),
  { road: 'GET /demand-meter', asks: ({ maple }) => ['by=department', 'by=school&map=now', `by=region&regionId=${maple.id('north')}`].map((words) => ({ path: `/demand-meter?from=2026-11-23&to=2026-12-20&${words}` })) },
  just('GET /demand-meter/export', '/demand-meter/export?from=2026-11-23&to=2026-12-20'),
  just('GET /incoming-mails'),
  each('GET /incoming-mails/{id}', () => []),
  just('GET /mail-settings'),
  just('GET /undeliverable-mails'),
  just('GET /macros'),
  { road: 'GET /gaps', asks: ({ maple }) => ['', `?regionId=${maple.id('north')}&map=then`, `?schoolId=${maple.id('elm')}`].map((words) => ({ path: `/gaps${words}` })) },
  just('GET /gaps/export'),
  each('GET /schools/{id}/evidence', ({ maple }) => [maple.id('elm')]),
  just('GET /funnels'),
  just('GET /funnels/export'),
  just('GET /low-starts'),
  just('GET /low-starts/export'),
  { road: 'GET /evidence-decisions', asks: ({ maple }) => ['', `?schoolId=${maple.id('elm')}`, '?state=open', '?owner=me'].map((words) => ({ path: `/evidence-decisions${words}` })) },
  { road: 'GET /evidence-owners', asks: ({ maple }) => [{ path: `/evidence-owners?schoolId=${maple.id('elm')}` }] },
  just('GET /notifications'),
  just('GET /notification-preferences'),
  just('GET /mentions'),
  just('GET /inbox'),
  each('GET /schools/{id}/watch', ({ maple }) => [maple.id('elm')]),
  just('GET /need-indexes'),
  { road: 'GET /need-index-sources', asks: (_, marker) => [{ path: '/need-index-sources' }, { path: `/need-index-sources?q=${marker}` }] },
  each('GET /need-indexes/{id}', () => []),
  each('GET /need-indexes/{id}/results', () => []),
  each('GET /need-indexes/{id}/results/{schoolId}', () => []),
  just('GET /tiers'),
  just('GET /tier-assignments'),
  each('GET /tier-assignments/{id}', () => []),
  just('GET /tier-reviews'),
  just('GET /planned-doses'),
  each('GET /schools/{id}/tier', ({ maple }) => [maple.id('elm'), maple.id('pine')]),
  each('GET /schools/{id}/planned-dose', ({ maple }) => [maple.id('elm')]),
  each('GET /schools/{id}/matches', ({ maple }) => [maple.id('elm')]),
  just('GET /declared-interests'),
  each('GET /schools/{id}/overview', ({ maple }) => [maple.id('elm'), maple.id('pine')]),
  each('GET /schools/{id}/history', ({ maple }) => [maple.id('elm')], ['?limit=100']),
  each('GET /schools/{id}/brief', ({ maple }) => [maple.id('elm')]),
  each('GET /schools/{id}/hand-over', ({ maple }) => [maple.id('elm')]),
  just('GET /hand-overs'),
  each('GET /regions/{id}/board', ({ maple }) => [maple.id('north'), maple.id('south')]),
  just('GET /district-board', '/district-board', '/district-board?map=now&on=2026-11-20'),
  just('GET /equity-of-service', '/equity-of-service?from=2026-09-01&to=2026-12-31', '/equity-of-service?from=2026-11-23&to=2026-11-23'),
  { road: 'GET /plans', asks: ({ maple }) => ['', `?schoolId=${maple.id('elm')}`, '?regionId=mine&state=draft', '?state=late'].map((words) => ({ path: `/plans${words}` })) },
  each('GET /plans/{id}', () => [standing.plan]),
  { road: 'GET /plans/{id}/tieable-requests', asks: (_, marker) => ['', `?q=${marker}`].map((words) => ({ path: `/plans/${standing.plan}/tieable-requests${words}` })) },
  each('GET /plans/{id}/links', () => [standing.plan]),
  each('GET /plans/{id}/comments', () => [standing.plan]),
  each('GET /plans/{id}/comparison', () => [standing.plan]),
  { road: 'GET /plans/{id}/measure-choices', asks: (_, marker) => ['', `?q=${marker}`].map((words) => ({ path: `/plans/${standing.plan}/measure-choices${words}` })) },
  { road: 'GET /plans/{id}/versions/{number}', asks: () => [{ path: `/plans/${standing.plan}/versions/1` }] },
  { road: 'GET /plans/{id}/parts/{partId}/revisions', asks: ({ maple }) => [{ path: `/plans/${standing.plan}/parts/${maple.id('nothing')}/revisions` }] },
  each('GET /plans/{id}/texts', () => []),
  each('GET /checkpoints/{id}', () => []),
  each('GET /checkpoints/{id}/step-back', () => []),
  each('GET /requests/{id}/plan-goals', requests),
  just('GET /strategic-shares', '/strategic-shares?from=2026-11-01&to=2026-12-31'),
  just('GET /plan-templates'),
  each('GET /plan-templates/{id}', () => []),
  just('GET /plan-imports'),
  each('GET /plan-imports/{id}/refusals.csv', () => []),
  each('GET /public-plans/{id}', () => [standing.plan]),
  // Roads that are posted to and only answer.
  { road: 'POST /request-previews', asks: ({ maple }, marker) => [{ path: '/request-previews', body: { schoolId: maple.id('elm'), functionId: maple.id('transportation'), q: marker } }] },
  { road: 'POST /bulk-act-previews', asks: ({ maple }) => [tryAssign(maple.id('bo'), requests())], about: ({ maple }, ids) => (ids.requests ?? []).flatMap((id) => [tryAssign(maple.id('bo'), [id]), { path: '/bulk-act-previews', body: { act: { kind: 'part_of', toId: id }, requestIds: [standing.ordinary] } }]) },
  { road: 'POST /region-membership-previews', asks: ({ maple }) => [{ path: '/region-membership-previews', body: { regionId: maple.id('south'), schoolIds: [maple.id('elm')], from: '2026-12-01' } }] },
  // What is alike is told to all who ask schools, whoever's it is; how full a week is, too: demands.db.test.ts.
  { road: 'POST /demand-checks', asks: () => [{ path: '/demand-checks', body: { what: 'Something else', sendOn: '2026-11-24', dueOn: '2026-12-03' } }] },
  // The same state again changes nothing; `unknown` must name what the reader does not see.
  { road: 'POST /external-states', asks: (_, marker) => [{ path: '/external-states', body: { system: 'Work orders', states: [{ reference: marker, state: 'Sent' }] } }] },
];

/** Roads that take no id of a record and only write what is one's own, or what everybody of the district may read. */
export const closed: Record<string, string> = {
  'POST /need-indexes': 'formulas are everybody’s to read', 'POST /tiers': 'tiers are everybody’s to read', 'POST /tier-assignments': 'tiers of schools are everybody’s to read', 'POST /tier-approvals': 'tiers of schools are everybody’s to read',
  'POST /planned-doses': 'planned support is everybody’s to read', 'POST /declared-interests': 'one’s own, or of those one matches; who reads it is in matches.db.test.ts',
  'POST /guest-conversations': 'needs the token of a guest’s mail', 'POST /guest-messages': 'needs the token of a guest’s mail',
  'POST /articles': 'articles are everybody’s to read', 'POST /articles/{id}/revisions': 'articles are everybody’s to read', 'DELETE /articles/{id}': 'articles are everybody’s to read',
  'POST /accepted-answers': 'its one id is judged by visibleRequests, in answers.db.test.ts',
  'POST /emergency-checks': 'judges the text that is sent', 'POST /personal-data-checks': 'judges the text that is sent', 'POST /personal-data-overrides': 'records one’s own act',
  'POST /request-steps/{id}/marks': 'by the rule of its request, in checklists.db.test.ts',
  'DELETE /guests/{id}': 'by the rule of its request, in guests.db.test.ts',
  'POST /incoming-mails': 'needs the mailbox’s signature', 'POST /incoming-mails/{id}/decision': 'by the rule of GET /incoming-mails/{id}, in quarantine.db.test.ts',
  'POST /commitments': 'writes down one for a school that one serves, and answers its id', 'POST /commitments/{id}/changes': 'by the rule of GET /commitments/{id}, in promises.db.test.ts',
  'POST /visits': 'records one to a school that one serves; what it says of others is in visits.db.test.ts',
  'POST /demands': 'drafts one of one’s own department', 'PUT /demands/{id}': 'by the rule of GET /demands/{id}, in demands.db.test.ts',
  ...Object.fromEntries(['POST /plans/{id}/parts', 'PATCH /plans/{id}/parts/{partId}', 'POST /plans/{id}/parts/{partId}/place', 'POST /plans/{id}/parts/{partId}/ending', 'POST /plans/{id}/parts/{partId}/restoration', 'POST /plans/{id}/parts/{partId}/standings', 'POST /plans/{id}/presence', 'POST /plans/{id}/comments', 'POST /plans/{id}/comments/{commentId}/settlement', 'POST /plans/{id}/moves', 'POST /plans/{id}/council-approvals', 'POST /plans/{id}/reviews', 'POST /plans/{id}/cycles', 'POST /plans/{id}/commitments'].map((road) => [road, 'by the rule of GET /plans/{id}, in plans.db.test.ts'])),
  ...Object.fromEntries(['moves', 'readings', 'decisions', 'amendments'].map((act) => [`POST /checkpoints/{id}/${act}`, 'by the rule of GET /plans/{id}, in checkpoints.db.test.ts'])),
  'POST /plans': 'begins one of one’s own school', 'POST /plan-imports': 'writes into plans of one’s own school, or is the data office’s', 'POST /plan-templates': 'templates are everybody’s to read', 'POST /plan-templates/{id}/versions': 'templates are everybody’s to read',
  'POST /plans/{id}/parts/{partId}/links': 'its request is judged by visibleRequests, in links.db.test.ts', 'DELETE /plans/{id}/links/{linkId}': 'by the rule of GET /plans/{id}/links, in links.db.test.ts',
  'POST /macros': 'makes one’s own or one’s department’s', 'DELETE /macros/{id}': 'by the rule of GET /macros, in macros.db.test.ts',
  'POST /evidence-decisions': 'answers with its own id; who reads it is in decisions.db.test.ts', 'POST /evidence-decisions/{id}/outcome': 'by the rule of GET /evidence-decisions, in decisions.db.test.ts',
  'PUT /notification-preferences': 'one’s own', 'PUT /view-order': 'one’s own',
  'PUT /scheduled-messages/{id}': 'one’s own, in sending.db.test.ts', 'POST /scheduled-messages/{id}/recall': 'one’s own, in sending.db.test.ts',
  'DELETE /snoozes/{id}': 'one’s own, in triage.db.test.ts', 'DELETE /takings/{id}': 'one’s own, in triage.db.test.ts',
  'POST /requests': 'makes a request; what it may see of others is POST /request-previews and GET /similar-requests',
  'POST /files': 'keeps a file of one’s own',
  'PUT /drafts': 'keeps a text of one’s own',
  'POST /saved-views': 'keeps a view of one’s own',
  'POST /bulk-acts': 'does what POST /bulk-act-previews tries, by the same code',
  'POST /external-states/file': 'the same as POST /external-states, from a table',
  'POST /people': 'the administrator’s', 'POST /people/imports': 'the administrator’s', 'POST /invitations': 'the administrator’s',
  'POST /invitation-acceptances': 'needs the token of the mail',
  'POST /schools/imports': 'the data office’s',
  'POST /articles/imports': 'the data office’s',
  'POST /measures': 'the data office’s', 'POST /measures/imports': 'the data office’s', 'POST /measures/imports/{id}/undo': 'the data office’s', 'POST /measure-recipes': 'the data office’s', 'DELETE /measure-recipes/{name}': 'the data office’s', 'POST /student-groups': 'the data office’s', 'POST /student-group-spellings': 'the data office’s',
  'POST /settings': 'the administrator’s', 'POST /departments': 'the administrator’s', 'POST /support-functions': 'the administrator’s', 'POST /school-years': 'the administrator’s', 'POST /calendar-periods': 'the administrator’s',
  'POST /calendar-exceptions': 'what it answers is ids of days; how many dates move is GET /requests/later-dates',
  'POST /catalog-items': 'the catalogue is everybody’s to read', 'POST /catalog-items/template': 'the catalogue is everybody’s to read',
  'POST /regions': 'the map is everybody’s to read', 'POST /region-memberships': 'the map is everybody’s to read', 'POST /team-assignments': 'the map is everybody’s to read', 'POST /absences': 'who is away is everybody’s to read',
  'POST /setup/district': 'needs the printed token', 'POST /setup/departments-template': 'the administrator’s',
};

/** First words of roads whose records everybody of the district may read, or that only the administrator meets. */
export const openKinds = ['schools', 'regions', 'departments', 'support-functions', 'catalog-items', 'calendar-exceptions', 'calendar-periods', 'school-years', 'team-assignments', 'absences', 'role-grants', 'need-indexes', 'need-index-versions', 'tier-assignments', 'tier-reviews', 'planned-doses', 'declared-interests', 'school-matches'];

export interface Answer {
  road: string;
  status: number;
  headers: string;
  text: string;
}

/** Asks as one reader; what is of the call itself and not of the answer is left out. */
export async function ask(world: World, reader: Reader, road: string, { path, body }: Asked): Promise<Answer> {
  const reply = await world.call(reader, road.split(' ')[0]!, path, body);
  const headers = [...reply.headers].filter(([name]) => !['x-request-id', 'date', 'set-cookie'].includes(name));
  return { road, status: reply.status, headers: JSON.stringify(headers), text: (await reply.text()).replaceAll(/"requestId":"[^"]+"/g, '"requestId":""') };
}

/** Every road out asked as one reader, by question; what `known` answers already is not asked again. */
export async function askEverything(world: World, reader: Reader, marker: string, known?: Map<string, Answer>): Promise<Map<string, Answer>> {
  // That a reader exports is in the audit trail, which is no news of the secret.
  await world.database.owner.deleteFrom('auditEntry').where('act', 'in', ['requests.exported', 'evidence.exported', 'demands.exported']).execute();
  const answers = new Map<string, Answer>();
  for (const { road, asks } of roads) {
    for (const asked of asks(world, marker)) {
      const question = `${road} ${asked.path} ${JSON.stringify(asked.body ?? '')}`;
      answers.set(question, known?.get(question) ?? (await ask(world, reader, road, asked)));
    }
  }
  return answers;
}
