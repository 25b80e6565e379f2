import type { IncomingMessage } from 'node:http';

interface Pace {
  /** Milliseconds that a body may take however small it is. */
  grace: number;
  bytesPerSecond: number;
}

// 8 kbit/s is slower than any line that carries photos.
const slowest: Pace = { grace: 30_000, bytesPerSecond: 1024 };

/** Ends the connection of a body that drips: one that is slower, beyond its grace, than any line in use. */
export function keepPace(req: IncomingMessage, { grace, bytesPerSecond }: Pace = slowest): void {
  const { socket, headers } = req;
  if (headers['transfer-encoding'] === undefined && !Number(headers['content-length'])) return;
  const [started, before] = [performance.now(), socket.bytesRead];
  const allowed = () => grace + ((socket.bytesRead - before) / bytesPerSecond) * 1000;
  const check = () => {
    const left = allowed() - (performance.now() - started);
    if (left > 0) timer = setTimeout(check, Math.max(left, 10));
    else socket.destroy();
  };
  let timer = setTimeout(check, grace);
  const stop = () => clearTimeout(timer);
  req.once('end', stop).once('close', stop);
}
