import { pino } from 'pino';
import type { ErrorReports } from './error-reports.ts';

export type Log = pino.Logger;

/**
 * What is logged of an error: a choice of its fields, never all. Errors of PostgreSQL quote the row that breaks a
 * constraint, and those of the pool hold the whole connection with the values of its last query.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { code, constraint, table } = error as Error &
    Partial<Record<'code' | 'constraint' | 'table', unknown>>;
  return {
    type: error.name,
    message: error.message,
    errorCode: code,
    constraint,
    table,
    stack: error.stack,
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}

/** An error that is worth a line at `error` is worth a look: one place, whoever logs it. */
function reporting(reports: ErrorReports): NonNullable<pino.LoggerOptions['hooks']>['logMethod'] {
  return function logMethod(args, method, level) {
    const [fields, message] = args as unknown as [Record<string, unknown>, string | undefined];
    if (level >= 50 && fields?.err instanceof Error) {
      const known = (name: string) => (typeof fields[name] === 'string' ? { [name]: fields[name] } : {});
      const circumstances = { ...known('requestId'), ...known('method'), ...known('path') };
      reports.report(fields.err, message ? { ...circumstances, message } : circumstances);
    }
    method.apply(this, args);
  };
}

// A line at a time costs a system call, a third of a small request, and a thread that writes costs more than writing.
// What is buffered is written within a second and at exit; only a process that is killed loses it.
function bufferedOutput(): pino.DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, minLength: 8192, periodicFlush: 1000 });
  process.once('exit', () => output.flushSync());
  return output;
}

// pino's own isoTime writes the time anew for every line, which is a tenth of a small request.
function isoTimeOnceAMillisecond(): () => string {
  let at = 0;
  let written = '';
  return () => {
    const now = Date.now();
    if (now !== at) written = `,"time":"${new Date(now).toISOString()}"`;
    at = now;
    return written;
  };
}

/**
 * Structured log, on standard output unless told otherwise. Nothing that identifies or authenticates a person is written.
 * @param reports hears of every error that is logged as one
 */
export function createLog(level: string, to?: pino.DestinationStream, reports?: ErrorReports | null): Log {
  const options: pino.LoggerOptions = {
    level,
    base: null,
    timestamp: isoTimeOnceAMillisecond(),
    serializers: { err: describeError },
    ...(reports ? { hooks: { logMethod: reporting(reports) } } : {}),
    // What these names hold is never meant for a log, whoever puts it there.
    redact: {
      paths: ['password', 'token', 'code', 'phone', 'phoneNumber', 'email', 'authorization', 'cookie'].map(
        (name) => `*.${name}`,
      ),
      censor: '[hidden]',
    },
  };
  return pino(options, to ?? bufferedOutput());
}
