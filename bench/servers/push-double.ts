// A push service for the benchmark, in a process of its own: it takes what it is sent, and says how much that is and what came. It
// opens nothing: each event of the benchmark has a Topic of its own.
import { createECDH } from 'node:crypto';
import { createServer } from 'node:http';

interface Came {
  device: string;
  at: number;
  topic: string;
}

/** One pair of keys for all phones: nobody is kept from reading anything here. */
const keys = createECDH('prime256v1');
keys.setPrivateKey(Buffer.alloc(32, 7));
const auth = Buffer.alloc(16, 9);

const came: Came[] = [];
let pause = 0;

const server = createServer((req, res) => {
  const url = new URL(req.url ?? '/', 'http://double');
  const json = (value: unknown) =>
    res.setHeader('content-type', 'application/json').end(JSON.stringify(value));
  if (url.pathname === '/ready')
    return json({ p256dh: keys.getPublicKey('base64url'), auth: auth.toString('base64url') });
  if (url.pathname === '/count') return json({ count: came.length, last: came.at(-1)?.at ?? 0 });
  if (url.pathname === '/forget') {
    came.length = 0;
    pause = Number(url.searchParams.get('pause') ?? 0);
    return json({});
  }
  if (url.pathname === '/came') return json(came);
  req.resume();
  req.on('end', () => {
    const topic = String(req.headers.topic ?? '');
    came.push({ device: url.pathname.slice('/push/'.length), at: Date.now(), topic });
    const answer = () => res.writeHead(201, { location: `/m/${came.length}` }).end();
    if (pause) setTimeout(answer, pause);
    else answer();
  });
});
server.keepAliveTimeout = 60_000;
server.listen(Number(process.env.PORT), '127.0.0.1');
