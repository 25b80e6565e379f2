import { expect, it } from 'vitest';
import { countingLimits } from '../../../test/counting-limits.ts';
import { testConfig } from '../../../test/harness.ts';
import type { NotTaken } from '../../kernel/messages/sms-gateways.ts';
import { SmsError } from '../../kernel/messages/sms-sender.ts';
import type { Parcel } from '../delivery.ts';
import { smsChannel } from './sms.ts';

const parcel = { body: 'Maya wrote to you', path: '/en/messages' } as Parcel;
const to = { contact: '+9779800000001' };

/** The channel over gateways of which none takes a message, for that reason; null: the first does. */
function channelOver(gateways: { result: NotTaken | null }) {
  const asked: unknown[] = [];
  const channel = smsChannel({
    limits: countingLimits(),
    config: testConfig('postgres://localhost/x', '.data'),
    messages: {
      sms: async (...call) => {
        asked.push(call[2]);
        if (gateways.result) throw new SmsError(gateways.result);
      },
      email: async () => {},
      gateways: { sms: true, mail: null, outbox: false },
    },
  });
  return { channel, asked };
}

it.each<NotTaken>(['refused', 'failed', 'unclear'])(
  'what neither gateway took is %s, and is asked for as what must not come twice',
  async (result) => {
    const { channel, asked } = channelOver({ result });
    expect(await channel.send(parcel, to)).toEqual({ result, reason: 'unavailable' });
    expect(asked).toEqual(['at most once']);
    expect(channel.showsOnce).toBe(false);
  },
);

it('what was not sent counts for nobody; what may have been does', async () => {
  const gateways: { result: NotTaken | null } = { result: 'refused' };
  const { channel } = channelOver(gateways);
  for (let turn = 0; turn < 12; turn += 1) await channel.send(parcel, to);
  gateways.result = 'unclear';
  for (let turn = 0; turn < 4; turn += 1) await channel.send(parcel, to);
  gateways.result = null;
  expect(await channel.send(parcel, to)).toEqual({ result: 'sent' });
  expect(await channel.send(parcel, to)).toEqual({ result: 'failed', reason: 'daily limit' });
});
