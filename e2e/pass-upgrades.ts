import type { Server } from 'node:http';
import { connect } from 'node:net';

/**
 * Has a server that stands before another pass on what becomes a socket.
 * @param there where the other listens
 * @param told what is said of each value of a header there: the other may know itself by another address
 */
export function passUpgrades(server: Server, there: URL, told = (value: string) => value): void {
  server.on('upgrade', (incoming, socket, head) => {
    const behind = connect(Number(there.port), there.hostname, () => {
      const lines = incoming.rawHeaders.reduce(
        (all, value, index) => all + (index % 2 ? `: ${told(value)}\r\n` : value),
        `${incoming.method} ${incoming.url} HTTP/1.1\r\n`,
      );
      behind.write(`${lines}\r\n`);
      behind.write(head);
      behind.pipe(socket).pipe(behind);
    });
    for (const one of [behind, socket])
      one.on('error', () => {
        behind.destroy();
        socket.destroy();
      });
  });
}
