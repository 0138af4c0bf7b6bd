declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the throw-away PostgreSQL cluster, in the project that tests on PostgreSQL. */
    postgresUrl: string;
    sampleAddress: string;
  }
}

export {};
