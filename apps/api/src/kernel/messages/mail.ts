import { createTransport } from 'nodemailer';
import type { Email } from './texts.ts';

/** Sends e-mail through a mail server, and answers its id. Rejects when it did not take the message. */
export type SendEmail = (to: string, message: Email) => Promise<string>;

/** A mail server by its address, e.g. `smtps://user:password@host:465`. */
export function smtp({ url, from }: { url: string; from: string }): SendEmail {
  const transport = createTransport(url, { from });
  return async (to, { subject, text, html, stopUrl }) => {
    const stop = stopUrl && {
      'List-Unsubscribe': `<${stopUrl}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    };
    const { messageId } = await transport.sendMail({
      to: { name: '', address: to },
      subject,
      text,
      ...(html && { html }),
      ...(stop && { headers: stop }),
    });
    return messageId;
  };
}
