import { posix } from 'node:path';
import type { SourceFile } from './source-files.ts';

/** The declared order of the modules: each may use those before it, through their one door. */
export const moduleOrder = ['people', 'district', 'schools', 'regions', 'evidence', 'tiers', 'commitments', 'knowledge', 'requests', 'plans', 'visits', 'demands', 'overview', 'setup'];

/** Words that stand beside a module's door: plain data, which the pages of later modules may say too. */
const sharedWords = /^src\/modules\/[^/]+\/[^/]+-words\.ts$/;

interface Import {
  to: string;
  typeOnly: boolean;
}

/** Imports that run against the declared direction: app -> modules -> platform, ui; modules in their order and by their door. */
export function importFaults(files: SourceFile[]): string[] {
  return files
    .filter((file) => file.path.startsWith('src/') && !file.path.includes('.test.'))
    .flatMap((file) => importsOf(file).flatMap((found) => faultOf(file.path, found).map((why) => `${file.path} imports ${found.to}: ${why}`)));
}

function importsOf({ path, text }: SourceFile): Import[] {
  const found = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^'";]*?from\s+'(\.[^']+)'/g)].map((match) => ({ to: match[2]!, typeOnly: match[1] !== undefined }));
  const bare = [...text.matchAll(/(?:^|\n)import\s+'(\.[^']+)'|import\('(\.[^']+)'\)/g)].map((match) => ({ to: (match[1] ?? match[2])!, typeOnly: false }));
  return [...found, ...bare].map((each) => ({ ...each, to: posix.join(posix.dirname(path), each.to) }));
}

interface Place {
  kind: 'app' | 'platform' | 'ui' | 'module' | 'other';
  module: string;
  web: boolean;
}

function placeOf(path: string): Place {
  const [, kind, module = ''] = path.split('/');
  const web = /\/web\//.test(path);
  if (!path.startsWith('src/') || path === 'src/main.ts') return { kind: 'other', module: '', web };
  return kind === 'modules' ? { kind: 'module', module, web } : { kind: kind as 'app', module: '', web };
}

function faultOf(path: string, { to, typeOnly }: Import): string[] {
  const from = placeOf(path);
  const target = placeOf(to);
  if (from.kind === 'other') return [];
  if (!to.startsWith('src/')) return to === 'database/schema.generated.ts' && from.kind === 'platform' ? [] : to.startsWith('database/') && from.kind === 'app' ? [] : /^(tests|bench)\//.test(to) ? ['the product does not know its tests'] : [];
  if (target.kind === 'app' && from.kind !== 'app') return ['nobody imports the app'];
  if (from.kind === 'platform') return target.kind === 'platform' ? [] : ['the platform knows nothing of what stands on it'];
  if (from.kind === 'ui') return target.kind === 'ui' ? [] : ['the kit knows nothing of what stands on it'];
  if (from.kind === 'app') return [];
  if (sharedWords.test(path) && !typeOnly) return ['words that other pages say are plain data'];
  if (from.web) return webFault(from, target, to, typeOnly);
  if (target.kind === 'ui' || target.web) return ['the server does not use pages'];
  if (target.kind === 'platform' || target.module === from.module) return [];
  if (moduleOrder.indexOf(target.module) >= moduleOrder.indexOf(from.module)) return [`${target.module} does not come before ${from.module} in the declared order`];
  return to === `src/modules/${target.module}/index.ts` ? [] : ['another module is met through its index.ts'];
}

function webFault(from: Place, target: Place, to: string, typeOnly: boolean): string[] {
  if (target.kind === 'ui') return [];
  if (target.kind !== 'module') return ['a page uses the kit and contracts'];
  const comesBefore = moduleOrder.indexOf(target.module) < moduleOrder.indexOf(from.module);
  if (target.module !== from.module && comesBefore && sharedWords.test(to)) return [];
  if (target.module !== from.module) return typeOnly && /\/contract(\.ts|\/)/.test(to) ? [] : ['a page knows another module by the types of its contract'];
  if (target.web || /-(states|words)\.ts$/.test(to)) return [];
  return typeOnly && /\/(contract(\.ts|\/)|role\.ts$)/.test(to) ? [] : ['a page uses contracts (as types) and pure tables'];
}
