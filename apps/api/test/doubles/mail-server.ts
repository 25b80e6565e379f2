import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail server that keeps what it takes. */
export interface MailServer {
  env: { SMTP_URL: string };
  /** Whole messages, heads first. */
  received: { to: string; source: string }[];
  /** Codes that the next messages are refused with once they are there. */
  replies: number[];
  /** Whether it hangs up instead of saying that it has a message. */
  silent: boolean;
  close(): Promise<void>;
}

export async function startMail(): Promise<MailServer> {
  const state: Pick<MailServer, 'received' | 'replies' | 'silent'> = {
    received: [],
    replies: [],
    silent: false,
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, { envelope }, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const code = state.replies.shift();
        if (code) return done(Object.assign(new Error('not now'), { responseCode: code }));
        const source = Buffer.concat(chunks).toString();
        state.received.push({ to: envelope.rcptTo[0]?.address ?? '', source });
        if (state.silent) server.connections.forEach((connection) => void connection._socket.destroy());
        else done();
      });
    },
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return Object.assign(state, {
    env: { SMTP_URL: `smtp://127.0.0.1:${port}` },
    close: () => new Promise<void>((resolve) => void server.close(resolve)),
  });
}
