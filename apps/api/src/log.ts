import { pino } from 'pino';

export type Log = pino.Logger;

/** Structured log on standard output. Nothing that identifies or authenticates a person is ever written. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: {
      paths: [
        '*.password',
        '*.token',
        '*.code',
        '*.phone',
        '*.phoneNumber',
        '*.email',
        '*.authorization',
        '*.cookie',
        // PostgreSQL puts the values of a broken constraint here.
        '*.detail',
        '*.where',
      ],
      censor: '[hidden]',
    },
  });
}
