import { pino, type Logger } from 'pino';

export type Log = Logger;

/** Structured logs: one JSON object a line on standard error, so that standard output stays for people and scripts. */
export function openLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination({ dest: 2, sync: true }));
}
