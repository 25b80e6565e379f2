import type { DeliveryChannel } from '@thulubazaar/contract';
import type { Kernel } from '../../kernel/kernel.ts';
import { keep } from '../../kernel/messages/kept-messages.ts';
import type { Channel } from '../delivery.ts';
import { mailText } from '../mail-text.ts';
import { apnsChannel } from './apns.ts';
import { fcmChannel } from './fcm.ts';
import { mailChannel } from './mail.ts';
import { smsChannel, smsOf } from './sms.ts';
import { snsChannel } from './sns.ts';
import { webPushChannel } from './web-push.ts';

type Opening = Pick<Kernel, 'config' | 'messages' | 'limits' | 'pool' | 'encryption'>;

export interface Channels {
  /** Null where a channel is not configured and there is no outbox: nothing can leave on it. */
  of(name: DeliveryChannel): Channel | null;
  close(): void;
}

/** Every channel whose variables are set; without gateways what would leave is kept for the page of the outbox as well. */
export function openChannels(context: Opening): Channels {
  const { config, messages } = context;
  const { vapid, fcm, apns, sns } = config.push;
  const { gateways } = messages;
  const closing = [
    vapid && webPushChannel({ ...config.push, vapid }),
    fcm && fcmChannel(fcm),
    apns && apnsChannel(apns),
    sns && snsChannel(sns),
  ].filter((channel) => channel !== null);
  const mail = gateways.mail && mailChannel(gateways.mail, config.webUrl);
  const sms = gateways.sms ? smsChannel(context) : null;
  const open = new Map<DeliveryChannel, Channel>();
  for (const channel of [...closing, mail, sms]) if (channel) open.set(channel.name, channel);
  return {
    of: (name) => {
      const channel = open.get(name) ?? null;
      return gateways.outbox ? keeping(context, name, channel) : channel;
    },
    close: () => {
      for (const channel of closing) channel.close();
    },
  };
}

/** Keeps what leaves, and lets it leave where it can. */
function keeping(context: Opening, name: DeliveryChannel, channel: Channel | null): Channel {
  return {
    name,
    showsOnce: channel?.showsOnce ?? true,
    send: async (parcel, to) => {
      const sent = await channel?.send(parcel, to);
      if (sent && sent.result !== 'sent') return sent;
      const { title, body, path, action } = parcel;
      const url = `${context.config.webUrl}${path}`;
      if ('contact' in to) {
        if (name === 'mail')
          await keep(context, 'email', to.contact, `${title}\n\n${mailText(parcel, context.config.webUrl)}`);
        else await keep(context, 'sms', to.contact, smsOf(parcel, context.config.webUrl));
      } else {
        const button = action ? `\n[${action.label}]` : '';
        await keep(context, 'push', `${name} ${to.deviceId}`, `${title}\n${body}\n${url}${button}`);
      }
      return sent ?? { result: 'sent', providerId: 'outbox' };
    },
  };
}
