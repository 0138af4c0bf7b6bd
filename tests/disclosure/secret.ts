import type { Ids } from './roads.ts';
import type { Reader, World } from './world.ts';

export interface Secret {
  name: string;
  /** A word that stands in every text of it and nowhere else. */
  marker: string;
  /** First words of the roads that take an id of it. */
  kinds: string[];
  /** What must happen before the first look, and is no secret itself. */
  before?: (world: World) => Promise<void>;
  make: (world: World) => Promise<Ids>;
  /** Who may know of it. Nobody else may learn anything, on any road. */
  mayKnow: Reader[];
  /** Of these, who does learn of it on the roads that are asked: all, unless told. */
  learns?: Reader[];
  /** Roads on which somebody may learn that something was done, never what was said: the audit trail of the administrator. */
  mayNotice?: Partial<Record<Reader, string[]>>;
  /** Who must be told of an id of it on the stream. */
  hears?: Reader[];
  /** News of their own, in which nothing of the secret is, that a reader hears because of it. */
  mayHear?: Partial<Record<Reader, string[]>>;
}

/** Who sees an ordinary request of Elm school to the transport department, on the district's side. */
export const district: Reader[] = ['rita', 'odd', 'tess', 'bo', 'hana', 'chief', 'aud'];
export const audited: Secret['mayNotice'] = { ada: ['GET /audit-entries'] };
