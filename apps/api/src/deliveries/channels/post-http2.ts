import http2 from 'node:http2';
import { type Answer, longestAnswer, NoAnswer, type Poster, timeoutMs } from '../../kernel/messages/post.ts';

/** A line that was silent for so long is asked whether it still is one; after so long without anything it is given up. */
const doubtMs = 30_000;
const idleMs = 4 * 60_000;
const pingMs = 3000;

/** A connection, on which all requests to one origin run side by side. */
interface Line {
  session: http2.ClientHttp2Session;
  /** What came after this one the other end says never to have looked at. */
  lastTaken: number;
  usedAt: number;
  asked: Promise<boolean> | null;
}

/** As `createPoster`, over HTTP/2: one connection to each origin, made anew when it has ended. */
export function createHttp2Poster(): Poster {
  const lines = new Map<string, Promise<Line>>();
  const open = new Set<http2.ClientHttp2Session>();

  function connect(origin: string): Promise<Line> {
    const made = new Promise<Line>((resolve, reject) => {
      const session = http2.connect(origin);
      const line: Line = { session, lastTaken: Number.POSITIVE_INFINITY, usedAt: Date.now(), asked: null };
      const limit = setTimeout(() => session.destroy(), timeoutMs);
      let reason = 'timeout';
      open.add(session);
      session.once('connect', () => {
        clearTimeout(limit);
        resolve(line);
      });
      session.on('goaway', (_code, last) => {
        line.lastTaken = last;
      });
      session.on('error', (error) => {
        reason = codeOf(error);
      });
      session.on('close', () => {
        clearTimeout(limit);
        open.delete(session);
        if (lines.get(origin) === made) lines.delete(origin);
        // Nothing is sent before it stands.
        reject(new NoAnswer(reason, false));
      });
      session.setTimeout(idleMs, () => session.close());
    });
    lines.set(origin, made);
    return made;
  }

  async function lineTo(origin: string): Promise<Line> {
    const kept = lines.get(origin);
    if (!kept) return connect(origin);
    const line = await kept;
    if (await isAlive(line)) return line;
    // Whoever comes here first makes the next one.
    if (lines.get(origin) === kept) lines.delete(origin);
    return lineTo(origin);
  }

  return {
    post: async (url, headers, body) => {
      const { origin, pathname, search } = new URL(url);
      return ask(await lineTo(origin), `${pathname}${search}`, headers, body);
    },
    close: () => {
      for (const session of open) session.destroy();
    },
  };
}

async function isAlive(line: Line): Promise<boolean> {
  const { session } = line;
  if (session.closed || session.destroyed) return false;
  if (Date.now() - line.usedAt < doubtMs) return true;
  line.asked ??= pinged(session).finally(() => {
    line.asked = null;
  });
  if (await line.asked) return true;
  session.destroy();
  return false;
}

function pinged(session: http2.ClientHttp2Session): Promise<boolean> {
  return new Promise((resolve) => {
    const limit = setTimeout(() => resolve(false), pingMs);
    session.ping((error) => {
      clearTimeout(limit);
      resolve(!error);
    });
  });
}

function ask(
  line: Line,
  path: string,
  headers: Record<string, string>,
  body: Buffer | string,
): Promise<Answer> {
  line.usedAt = Date.now();
  return new Promise((resolve, reject) => {
    const request = begun(line.session, { ...headers, ':method': 'POST', ':path': path });
    let answered: http2.IncomingHttpHeaders & http2.IncomingHttpStatusHeader = {};
    let reason = 'ended';
    const chunks: Buffer[] = [];
    let size = 0;
    const limit = setTimeout(() => {
      reason = 'timeout';
      request.close(http2.constants.NGHTTP2_CANCEL);
    }, timeoutMs);
    request.on('response', (given) => {
      answered = given;
    });
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= longestAnswer) chunks.push(chunk);
    });
    request.on('error', (error) => {
      reason = codeOf(error);
    });
    request.on('close', () => {
      clearTimeout(limit);
      const { ':status': status, ...rest } = answered;
      // Its status says enough, however much came of what follows.
      if (status) resolve({ status, headers: rest, text: Buffer.concat(chunks).toString() });
      else reject(new NoAnswer(reason, mayHaveArrived(line, request)));
    });
    request.end(body);
  });
}

function begun(
  session: http2.ClientHttp2Session,
  headers: http2.OutgoingHttpHeaders,
): http2.ClientHttp2Stream {
  try {
    return session.request(headers);
  } catch (error) {
    // It ended just now.
    throw new NoAnswer(error instanceof Error ? codeOf(error) : 'no line', false);
  }
}

/** Who says goodbye names the last request that was looked at (RFC 9113, 6.8), and one can be refused by itself (8.7). */
function mayHaveArrived({ lastTaken }: Line, { id, rstCode }: http2.ClientHttp2Stream): boolean {
  return id !== undefined && id <= lastTaken && rstCode !== http2.constants.NGHTTP2_REFUSED_STREAM;
}

function codeOf(error: Error & { code?: string }): string {
  return error.code ?? error.name;
}
