import type { Host } from '../platform/http/host.ts';
import type { Actor } from '../modules/people/index.ts';

/** Binds the roads of every module, in the declared order. */
export function bindModules(host: Host<Actor>): void {
  void host;
}
