import { type ClientRequest, createServer, type IncomingMessage, request } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { passUpgrades } from './pass-upgrades.ts';

/** What a browser sees of a web process: a line that can be cut, and that knows what came through it. */
export interface Line {
  /** Methods and paths that came through, in their order. */
  asked: string[];
  /** From now on nothing comes through: what is open is torn, and nobody listens. */
  cut(): Promise<void>;
  mend(): Promise<void>;
  /** Bytes of photos that came through, whatever became of them. */
  photoBytes: number;
  /** The line breaks when so many bytes of photos have come through, and says so. */
  breaks: { after: number; told: () => void }[];
  /** Has the site be of another build, as far as its worker says. */
  release(id: string): void;
  stop(): Promise<void>;
}

/** As a phone's poor line is; no faster, for what is on its way when somebody hangs up goes in vain. */
const photoBytesPerSecond = 50_000;
const pieceBytes = 2048;

/** Carries the bytes of a photo at the pace of a line, until that breaks or the other end hangs up. */
async function carryPhoto(line: Line, incoming: IncomingMessage, passed: ClientRequest): Promise<void> {
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    for (let at = 0; at < chunk.length; at += pieceBytes) {
      if (passed.destroyed) return;
      const piece = chunk.subarray(at, at + pieceBytes);
      passed.write(piece);
      line.photoBytes += piece.length;
      const next = line.breaks[0];
      if (next && line.photoBytes >= next.after) {
        line.breaks.shift();
        next.told();
        incoming.socket.destroy();
        return;
      }
      await pause((piece.length / photoBytesPerSecond) * 1000);
    }
  }
  passed.end();
}

/** A line to a web process, on a port of its own. */
export async function startLine(port: number, target: string): Promise<Line> {
  // The site knows itself by another port.
  const there = new URL(target);
  const open = new Set<Duplex>();
  let released: string | null = null;
  const asked: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const { method, headers, url = '/' } = incoming;
    asked.push(`${method} ${url}`);
    const isWorker = url === '/sw.js';
    const own = {
      ...headers,
      host: there.host,
      ...(headers.origin && { origin: there.origin }),
      // Whole, as it is: it is written in.
      ...(isWorker && { 'accept-encoding': 'identity', 'if-none-match': '', 'if-modified-since': '' }),
    };
    const passed = request(target + url, { method, headers: own }, async (answer) => {
      if (!isWorker || released === null) {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      const script = (await answer.toArray()).join('');
      outgoing.writeHead(200, { 'content-type': 'text/javascript', 'cache-control': 'no-cache' });
      // The id of the build stands in it once, and nothing else of it changes.
      outgoing.end(`${script.replace(/(?<=BUILD_ID=")[^"]+/, released ?? '')}`);
    });
    passed.on('error', () => outgoing.destroy());
    outgoing.on('close', () => passed.destroy());
    if (method === 'PATCH' && url.startsWith('/api/uploads/'))
      carryPhoto(line, incoming, passed).catch(() => passed.destroy());
    else incoming.pipe(passed);
  });
  server.on('connection', (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
  });
  passUpgrades(server, there, (value) => value.replace(/(localhost:)\d+/, `$1${there.port}`));
  const listen = () => new Promise<void>((resolve) => server.listen(port, resolve));
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    for (const socket of open) socket.destroy();
    await closed;
  };
  const line: Line = {
    asked,
    photoBytes: 0,
    breaks: [],
    cut: close,
    mend: listen,
    release: (id) => {
      released = id;
    },
    stop: async () => {
      if (server.listening) await close();
    },
  };
  await listen();
  return line;
}
