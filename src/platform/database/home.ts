/** Where the data lives: a folder of the embedded database, memory (tests), or a PostgreSQL server. */
export type DatabaseHome =
  | { kind: 'folder'; path: string }
  | { kind: 'memory'; image?: Blob }
  | { kind: 'server'; url: string; poolSize?: number };
