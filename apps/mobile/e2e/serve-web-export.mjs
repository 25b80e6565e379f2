// Serves a web export of the app and, on the same origin, the API and its photos: an app knows no CORS, a browser does.
//   node e2e/serve-web-export.mjs [folder=dist] [api=http://127.0.0.1:5000] [port=8090]
import { readFile } from 'node:fs/promises';
import http from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const types = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

const ofApi = /^\/(api|media|private|uploads)\//;

function passOn(request, response, api) {
  const { pathname, search } = new URL(request.url, 'http://app');
  const headers = { ...request.headers, host: new URL(api).host };
  // An app sends none of these.
  for (const name of ['origin', 'referer', 'cookie', 'sec-fetch-site', 'sec-fetch-mode', 'sec-fetch-dest'])
    delete headers[name];
  const forwarded = http.request(
    new URL(pathname + search, api),
    { method: request.method, headers },
    (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    },
  );
  forwarded.on('error', () => response.destroy());
  request.pipe(forwarded);
}

/** A socket of the app: in a browser its token comes as a protocol, since browsers set no headers there. */
function passSocketOn(request, socket, head, api) {
  const headers = { ...request.headers, host: new URL(api).host };
  delete headers.origin;
  delete headers.cookie;
  const [, token] = /^bearer, ([\w-]+)$/.exec(headers['sec-websocket-protocol'] ?? '') ?? [];
  if (token) {
    headers.authorization = `Bearer ${token}`;
    delete headers['sec-websocket-protocol'];
  }
  const forwarded = http.request(new URL(request.url, api), { headers });
  forwarded.on('upgrade', (answer, other, rest) => {
    const lines = Object.entries(answer.headers).map(([name, value]) => `${name}: ${value}`);
    if (token) lines.push('sec-websocket-protocol: bearer');
    socket.write(`HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`);
    if (rest.length > 0) socket.write(rest);
    if (head.length > 0) other.write(head);
    other.pipe(socket).pipe(other);
    other.on('error', () => socket.destroy());
    socket.on('error', () => other.destroy());
  });
  forwarded.on('response', () => socket.destroy());
  forwarded.on('error', () => socket.destroy());
  forwarded.end();
}

/**
 * @param {{ folder: string, api: string, port?: number }} options
 * @returns {Promise<{ origin: string, close(): Promise<void> }>}
 */
export function serveWebExport({ folder, api, port = 0 }) {
  const server = http.createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://app');
    if (ofApi.test(pathname)) return passOn(request, response, api);
    const file = path.join(folder, path.normalize(decodeURIComponent(pathname)));
    const found = path.extname(file) ? await readFile(file).catch(() => null) : null;
    if (!found && path.extname(file) && pathname.startsWith('/_expo/')) return response.writeHead(404).end();
    const body = found ?? (await readFile(path.join(folder, 'index.html')));
    response.writeHead(200, {
      'content-type': found ? (types[path.extname(file)] ?? 'application/octet-stream') : types['.html'],
    });
    response.end(body);
  });
  server.on('upgrade', (request, socket, head) => passSocketOn(request, socket, head, api));
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => {
      const close = () =>
        new Promise((done) => {
          server.close(done);
          server.closeAllConnections();
        });
      resolve({ origin: `http://127.0.0.1:${server.address().port}`, close });
    });
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [folder = 'dist', api = 'http://127.0.0.1:5000', port = '8090'] = process.argv.slice(2);
  const { origin } = await serveWebExport({ folder: path.resolve(folder), api, port: Number(port) });
  process.stdout.write(`${origin}\n`);
}
