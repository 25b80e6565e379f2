import { pino } from 'pino';

export type Log = pino.Logger;

/** Structured log, on standard output unless told otherwise. Nothing that identifies or authenticates a person is written. */
export function createLog(level: string, to?: pino.DestinationStream): Log {
  const options: pino.LoggerOptions = {
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
  };
  return to ? pino(options, to) : pino(options);
}
