import { readers, type Reader, type World } from './world.ts';

/** Lets every reader listen to the event stream. `heard` hands over what each was told since it was last asked. */
export async function listenAll(world: World): Promise<{ heard: () => Promise<Map<Reader, string>>; close: () => Promise<void> }> {
  const lines = new Map<Reader, string>();
  const open: ReadableStreamDefaultReader<Uint8Array>[] = [];
  for (const reader of readers) {
    const reply = await world.call(reader, 'GET', '/events');
    if (reply.status !== 200) continue;
    const stream = reply.body!.getReader();
    open.push(stream);
    void (async () => {
      for (let part = await stream.read(); !part.done; part = await stream.read()) lines.set(reader, (lines.get(reader) ?? '') + Buffer.from(part.value).toString());
    })().catch(() => {});
  }
  const heard = async () => {
    // Longer than the stream gathers news before it tells them.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const told = new Map(lines);
    lines.clear();
    return told;
  };
  await heard();
  return { heard, close: async () => void (await Promise.all(open.map((stream) => stream.cancel()))) };
}
