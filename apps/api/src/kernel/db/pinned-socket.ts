import { lookup } from 'node:dns';
import { isIP, type LookupFunction, Socket } from 'node:net';

/**
 * Makes sockets that all go to one address of a name, the one that the first of them found. Behind a name that several
 * servers share, what one connection says of its server is then true of the others.
 */
export function pinnedSockets(): () => Socket {
  let found: { address: string; family: number } | undefined;
  const pinned: LookupFunction = (host, options, done) => {
    if (found) return answer(found);
    lookup(host, (error, address, family) => {
      if (error) return done(error, '', 0);
      // Of two that were asked for at the same time, the first answer counts.
      found ??= { address, family };
      answer(found);
    });
    function answer({ address, family }: { address: string; family: number }): void {
      if (options.all) done(null, [{ address, family }]);
      else done(null, address, family);
    }
  };
  return () => {
    const socket = new Socket();
    const connect = socket.connect.bind(socket);
    socket.connect = ((port: number, host: string) =>
      typeof host === 'string' && !isIP(host)
        ? connect({ port, host, lookup: pinned })
        : connect(port, host)) as typeof socket.connect;
    return socket;
  };
}
