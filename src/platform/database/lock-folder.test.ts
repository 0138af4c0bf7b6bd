import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lockFolder } from './lock-folder.ts';

const fresh = () => mkdtemp(join(tmpdir(), 'causeway-lock-'));

test('a folder is held by one process until it is released', async () => {
  const folder = await fresh();
  const release = await lockFolder(folder);
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'database_locked' });
  await release();
  await (await lockFolder(folder))();
});

test('the lock of a killed process is taken over', async () => {
  const folder = await fresh();
  const holder = spawn(process.execPath, ['--input-type=module', '-e', `const { lockFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'lock-folder.ts'))}); await lockFolder(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`]);
  await once(holder.stdout, 'data');
  await expect(lockFolder(folder)).rejects.toMatchObject({ code: 'database_locked' });
  holder.kill('SIGKILL');
  await once(holder, 'exit');
  await (await lockFolder(folder))();
});

test('a lock whose process id now belongs to another program is taken over', async () => {
  const folder = await fresh();
  await writeFile(join(folder, 'process.lock'), JSON.stringify({ pid: process.pid, started: 'another boot:1' }));
  await (await lockFolder(folder))();
});
