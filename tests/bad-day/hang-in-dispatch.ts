import { openInstallation } from '../../src/app/open-installation.ts';
import { systemClock } from '../../src/platform/clock/clock.ts';
import { dispatchEvents } from '../../src/platform/events/dispatch.ts';
import { openLog } from '../../src/platform/http/log.ts';

// A process of its own that dies in the middle of a job: the effect is written, nothing is committed, and then it waits to be killed.
const [data, databaseUrl] = process.argv.slice(2);
const database = await openInstallation({ data: data!, databaseUrl: databaseUrl || undefined, poolSize: 4 });
await dispatchEvents({ database, clock: systemClock, log: openLog('error') }, [
  {
    effect: 'count',
    type: 'request.opened',
    run: async ({ db }, event) => {
      await db.insertInto('shortNumber').values({ districtId: event.districtId, kind: `effect of ${event.id}`, lastNumber: 1 }).execute();
      process.stdout.write('in the middle\n');
      await new Promise((done) => setTimeout(done, 600_000));
    },
  },
]);
