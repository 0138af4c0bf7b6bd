import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const out = 'dist/web';

/** Compresses every text file of the build once, so that the server only reads. */
function compressed(): Plugin {
  return {
    name: 'compressed',
    closeBundle() {
      for (const name of readdirSync(out, { recursive: true }) as string[]) {
        if (!/\.(js|css|html|svg|json)$/.test(name)) continue;
        const bytes = readFileSync(join(out, name));
        writeFileSync(join(out, `${name}.br`), brotliCompressSync(bytes));
        writeFileSync(join(out, `${name}.gz`), gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), compressed()],
  build: { outDir: out, emptyOutDir: true, manifest: true },
  server: { proxy: { '/api': 'http://127.0.0.1:4600' } },
});
