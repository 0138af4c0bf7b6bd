import type { Way } from './ways.ts';
import type { World } from './world.ts';

const catalogItem = ({ once, send, maple }: World) => once('item', async () => (await send('ada', 'POST', '/catalog-items', { name: 'Plain item', functionId: maple.id('transportation') })).id);
const makeItem = ({ send, maple, next }: World, parts: object) => send('ada', 'POST', '/catalog-items', { name: `Item ${next()}`, functionId: maple.id('transportation'), ...parts });
/** Ended at once: of two kinds in use no two are called alike. */
const newItem = (parts: (text: string) => object): Way => async (world, text) => {
  const made = await makeItem(world, parts(text));
  if (made.id) await world.send('ada', 'DELETE', `/catalog-items/${made.id}`);
  return made;
};
const changedItem = (parts: (text: string) => object): Way => async (world, text) => {
  const { id } = await makeItem(world, {});
  const changed = await world.send('ada', 'PATCH', `/catalog-items/${id}`, parts(text));
  await world.send('ada', 'DELETE', `/catalog-items/${id}`);
  return changed;
};
const choice = (text: string) => ({ questions: [{ label: 'Which', kind: 'choice', choices: [text, 'Another'] }] });
const question = (text: string) => ({ questions: [{ label: text, kind: 'text' }] });
const person: (part: string) => Way = (part) => ({ send, maple, next }, text) => send('ada', 'POST', '/people', { name: `Person ${next()}`, email: `person${next()}@example.org`, role: 'school_staff', schoolId: maple.id('elm'), [part]: text });
const department = ({ send, next }: World, parts: object) => send('ada', 'POST', '/departments', { name: `Department ${next()}`, code: `d${next()}`, ...parts });
const changed = (path: string, make: (world: World) => Promise<{ id: string }>, part: string): Way => async (world, text) => world.send('ada', 'PATCH', `${path}/${(await make(world)).id}`, { [part]: text });
const supportFunction = ({ send, maple, next }: World, parts: object) => send('ada', 'POST', '/support-functions', { name: `Function ${next()}`, code: `f${next()}`, kind: 'operational', departmentId: maple.id('transport'), ...parts });

/** How the texts about the district, its people, its catalogue and what it knows are written. */
export const districtWays: Record<string, Way> = {
  'POST /people .name': person('name'),
  'POST /people .phone': person('phone'),
  'POST /people .title': person('title'),
  'PUT /drafts .subject': ({ send }, subject) => send('ines', 'PUT', '/drafts', { subject, body: 'x', version: 0 }),
  'PUT /drafts .body': ({ send, next }, body) => send('ines', 'PUT', '/drafts', { subject: `draft ${next()}`, body, version: 0 }),
  'POST /calendar-exceptions .reason': ({ send, nextDay }, reason) => send('ada', 'POST', '/calendar-exceptions', { date: nextDay(), kind: 'closure', reason }),
  'POST /school-years .name': ({ send, next }, name) => send('ada', 'POST', '/school-years', { name, startsOn: `${2100 + next()}-07-01`, endsOn: `${2100 + next()}-06-30` }),
  'POST /calendar-periods .name': ({ send }, name) => send('ada', 'POST', '/calendar-periods', { kind: 'quiet_period', name, startsOn: '2026-12-01', endsOn: '2026-12-02' }),
  'POST /departments .name': (world, name) => department(world, { name }),
  'POST /departments .description': (world, description) => department(world, { description }),
  'PATCH /departments/{id} .name': changed('/departments', (world) => department(world, {}), 'name'),
  'PATCH /departments/{id} .description': changed('/departments', (world) => department(world, {}), 'description'),
  'POST /support-functions .name': (world, name) => supportFunction(world, { name }),
  'POST /support-functions .askAbout': (world, askAbout) => supportFunction(world, { askAbout }),
  'PATCH /support-functions/{id} .name': changed('/support-functions', (world) => supportFunction(world, {}), 'name'),
  'PATCH /support-functions/{id} .askAbout': changed('/support-functions', (world) => supportFunction(world, {}), 'askAbout'),
  'POST /regions .name': ({ send, next }, name) => send('ada', 'POST', '/regions', { number: 1 + (next() % 900), name }),
  'POST /team-assignments .reason': ({ send, maple, nextDay }, reason) => {
    const day = nextDay();
    return send('ada', 'POST', '/team-assignments', { regionId: maple.id('north'), functionId: maple.id('operations'), personId: maple.id('bo'), homeDepartmentId: maple.id('transport'), duty: 'cover', sharePercent: 1, validFrom: day, validTo: new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10), reason });
  },
  'POST /absences .note': ({ send, maple, nextDay }, note) => {
    const day = nextDay();
    return send('ada', 'POST', '/absences', { personId: maple.id('bo'), firstDay: day, lastDay: day, note });
  },
  'POST /articles .title': ({ send, maple }, title) => send('hana', 'POST', '/articles', { title, body: 'A text', departmentId: maple.id('transport') }),
  'POST /articles .body': ({ send, maple }, body) => send('hana', 'POST', '/articles', { title: 'A title', body, departmentId: maple.id('transport') }),
  'POST /articles/{id}/revisions .title': async ({ send, maple }, title) => send('hana', 'POST', `/articles/${(await send('hana', 'POST', '/articles', { title: 'A title', body: 'A text', departmentId: maple.id('transport') })).id}/revisions`, { title, body: 'Another' }),
  'POST /articles/{id}/revisions .body': async ({ send, maple }, body) => send('hana', 'POST', `/articles/${(await send('hana', 'POST', '/articles', { title: 'A title', body: 'A text', departmentId: maple.id('transport') })).id}/revisions`, { title: 'Another', body }),
  'POST /catalog-items .name': newItem((name) => ({ name })),
  'POST /catalog-items .description': newItem((description) => ({ description })),
  'POST /catalog-items .keywords[]': newItem((text) => ({ keywords: [text] })),
  'POST /catalog-items .questions[].label': newItem(question),
  'POST /catalog-items .questions[].choices[]': newItem(choice),
  'POST /catalog-items .regionMayDecide': newItem((regionMayDecide) => ({ regionMayDecide })),
  'PATCH /catalog-items/{id} .name': changedItem((name) => ({ name })),
  'PATCH /catalog-items/{id} .description': changedItem((description) => ({ description })),
  'PATCH /catalog-items/{id} .keywords[]': changedItem((text) => ({ keywords: [text] })),
  'PATCH /catalog-items/{id} .questions[].label': changedItem(question),
  'PATCH /catalog-items/{id} .questions[].choices[]': changedItem(choice),
  'PATCH /catalog-items/{id} .regionMayDecide': changedItem((regionMayDecide) => ({ regionMayDecide })),
  'PUT /catalog-items/{id}/checklist .steps[].label': async (world, label) => world.send('ada', 'PUT', `/catalog-items/${await catalogItem(world)}/checklist`, { steps: [{ label, required: false, audience: 'district' }] }),
};
