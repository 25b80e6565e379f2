import { createServer } from 'node:net';
import { afterEach, expect, it, vi } from 'vitest';

const answers = vi.hoisted(() => ({ next: [] as string[] }));
vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (_host: string, done: (error: null, address: string, family: number) => void) =>
    setImmediate(() => done(null, answers.next.shift() ?? '127.0.0.9', 4)),
}));
const { pinnedSockets } = await import('./pinned-socket.ts');

const server = createServer((socket) => socket.end());
afterEach(() => server.close());

it('stays with the server that a shared name led to first; the next pool may find another', async () => {
  await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  answers.next = ['127.0.0.1', '127.0.0.2', '127.0.0.3'];
  const connected = (socket: ReturnType<ReturnType<typeof pinnedSockets>>) =>
    new Promise<string | undefined>((resolve, reject) => {
      socket.connect(port, 'replicas.example').once('error', reject);
      socket.once('connect', () => resolve(socket.remoteAddress));
    });
  const first = pinnedSockets();
  const reached = await Promise.all([first(), first()].map(connected));
  expect(new Set(reached).size).toBe(1);
  expect(await connected(first())).toBe(reached[0]);
  expect(await connected(pinnedSockets()())).toBe('127.0.0.3');
});
