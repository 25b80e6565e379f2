import { createTransport } from 'nodemailer';
import type { Email } from './texts.ts';

/** Sends e-mail through a mail server. Rejects when it did not take the message. */
export type SendEmail = (to: string, message: Email) => Promise<void>;

/** A mail server by its address, e.g. `smtps://user:password@host:465`. */
export function smtp({ url, from }: { url: string; from: string }): SendEmail {
  const transport = createTransport(url, { from });
  return async (to, { subject, text }) =>
    void (await transport.sendMail({ to: { name: '', address: to }, subject, text }));
}
