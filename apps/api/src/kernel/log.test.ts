import { execFileSync } from 'node:child_process';
import { expect, it, vi } from 'vitest';
import { createLog } from './log.ts';

it('writes a choice of an error, never what hangs on it', () => {
  const lines: string[] = [];
  const log = createLog('info', { write: (line) => lines.push(line) });
  const cause = Object.assign(new Error('connection lost'), {
    code: 'ECONNRESET',
    request: 'text of a message',
  });
  const error = Object.assign(new Error('it failed', { cause }), {
    code: '23505',
    constraint: 'users_email_key',
    detail: 'Key (email)=(somebody@example.com) already exists.',
    client: { secretKey: 4242, _activeQuery: { values: ['somebody@example.com'] } },
  });
  log.error({ err: error, session: { token: 'abc' } }, 'request failed');
  log.error({ err: 'not an error' }, 'odd');
  const [first, second] = lines.map((line) => JSON.parse(line));
  expect(first).toMatchObject({
    err: {
      type: 'Error',
      message: 'it failed',
      errorCode: '23505',
      constraint: 'users_email_key',
      cause: { message: 'connection lost', errorCode: 'ECONNRESET' },
    },
    session: { token: '[hidden]' },
  });
  expect(lines[0]).not.toMatch(/somebody|4242|text of a message/);
  expect(second.err).toEqual({ message: 'not an error' });
});

it('writes the time of every line', () => {
  const times: string[] = [];
  const log = createLog('info', { write: (line) => times.push(JSON.parse(line).time) });
  vi.useFakeTimers({ now: new Date('2026-11-28T10:00:00.123Z') });
  try {
    log.info('one');
    log.info('two');
    vi.advanceTimersByTime(1);
    log.info('three');
  } finally {
    vi.useRealTimers();
  }
  expect(times).toEqual(['2026-11-28T10:00:00.123Z', '2026-11-28T10:00:00.123Z', '2026-11-28T10:00:00.124Z']);
});

it('leaves nothing unwritten when the process ends, however it does', () => {
  const log = new URL('./log.ts', import.meta.url).href;
  const ending = (end: string) => {
    const script = `const { createLog } = await import('${log}'); createLog('info').info('the last line'); ${end}`;
    const args = ['--import', 'tsx', '--input-type=module', '--eval', script];
    try {
      return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      return (error as { stdout: string }).stdout;
    }
  };
  for (const end of ['', 'process.exit(0)', 'process.exit(1)', "throw new Error('not caught')"])
    expect(ending(end), end).toContain('the last line');
});
