import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import type { Context } from 'hono';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves the built pages: hashed assets for a year, compressed at build; every other path gets the page itself, which
 * routes in the browser.
 */
export function serveWebFiles(folder: string) {
  return async (c: Context): Promise<Response> => {
    if (c.req.method !== 'GET' && c.req.method !== 'HEAD') return c.notFound();
    const wanted = normalize(decodePath(c.req.path)).replace(/^(\.\.[/\\])+/, '');
    const asset = await readAsset(folder, wanted, c.req.header('accept-encoding') ?? '');
    if (asset) return reply(asset, wanted.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache');
    if (extname(wanted) !== '') return c.notFound();
    const page = await readAsset(folder, '/index.html', c.req.header('accept-encoding') ?? '');
    return page ? reply(page, 'no-cache') : c.text('The pages are not built yet. Run bin/start, which builds them.', 503);
  };
}

interface Asset {
  body: Uint8Array<ArrayBuffer>;
  type: string;
  encoding: string | undefined;
}

function reply(asset: Asset, caching: string): Response {
  const headers: Record<string, string> = { 'Content-Type': asset.type, 'Cache-Control': caching, Vary: 'Accept-Encoding' };
  if (asset.encoding) headers['Content-Encoding'] = asset.encoding;
  return new Response(asset.body, { headers });
}

async function readAsset(folder: string, path: string, accepted: string): Promise<Asset | undefined> {
  const file = join(folder, path);
  if (!file.startsWith(folder)) return undefined;
  const type = types[extname(path)];
  if (!type) return undefined;
  for (const [encoding, ending] of [['br', '.br'], ['gzip', '.gz']] as const) {
    if (!accepted.includes(encoding)) continue;
    const body = await readFile(file + ending).catch(() => undefined);
    if (body) return { body: new Uint8Array(body), type, encoding };
  }
  const known = await stat(file).catch(() => undefined);
  if (!known?.isFile()) return undefined;
  return { body: new Uint8Array(await readFile(file)), type, encoding: undefined };
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '/';
  }
}
