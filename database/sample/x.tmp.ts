import { Temporal } from 'temporal-polyfill';
import { sampleDistrict } from './sample-district.ts';
import { standingOf } from './year/standing-of.ts';
for (const t of ['2026-11-23T23:00:00Z','2026-09-16T13:00:00Z','2027-01-28T15:00:00Z','2027-04-29T15:00:00Z','2026-08-05T15:00:00Z','2026-12-27T15:00:00Z']) {
console.time('d'); const d = sampleDistrict(Temporal.Instant.from(t), 6000); console.timeEnd('d');
const st = d.requests.map(standingOf); const c: any = {};
for (const s of st) c[s.status]=(c[s.status]??0)+1;
const open = st.filter(s=>!s.closedAt && s.status!=='declined').length;
console.log(t, d.requests.length, d.requests.reduce((a,r)=>a+r.events.length,0), c, 'open%', (open/60).toFixed(1), 'reopened%', (st.filter(s=>s.reopenedCount).length/60).toFixed(1), 'handoff%', st.filter(s=>s.handoffCount).length/60, JSON.stringify(d.requests).length);
}
const d = sampleDistrict(Temporal.Instant.from('2026-11-23T23:00:00Z'), 6000);
const pick = d.requests.filter((r,i)=> i%331===0 || r.story==='bus'|| r.story==='work_order').slice(0,26);
for (const r of pick) { console.log('\n##', r.key, r.submittedAt, r.item, r.school, r.story ?? ''); for (const e of r.events) { const {at, kind, ...rest} = e as any; console.log('  ', at.slice(5,16), kind, JSON.stringify(rest).slice(0,230)); } }
const m: any = {}; for (const r of d.requests) m[r.submittedAt.slice(0,7)] = (m[r.submittedAt.slice(0,7)]??0)+1; console.log(m);
console.log(d.requests.filter(r=>r.story==='translation_delay').map(r=>standingOf(r).status).join(' '));
