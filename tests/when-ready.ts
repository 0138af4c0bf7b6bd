import type { ChildProcess } from 'node:child_process';

/** The address at which a server that was started says it is ready. Fails, with what it said, when it ends or takes too long. */
export function whenReady(server: ChildProcess, patienceMs: number): { address: Promise<string>; said: () => string } {
  let said = '';
  const address = new Promise<string>((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`The server was not ready in time. It said: ${said}`)), patienceMs);
    const read = (chunk: Buffer) => {
      said += chunk.toString();
      const ready = /ready at (http:\/\/\S+)/.exec(said);
      if (!ready) return;
      clearTimeout(timer);
      done(ready[1]!);
    };
    server.stdout!.on('data', read);
    server.stderr!.on('data', read);
    server.once('exit', () => {
      clearTimeout(timer);
      fail(new Error(`The server ended. It said: ${said}`));
    });
  });
  return { address, said: () => said };
}
