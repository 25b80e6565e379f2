import { PublishCommand, SNSClient, SNSServiceException } from '@aws-sdk/client-sns';
import type { Config } from '../../kernel/config.ts';
import type { Channel, Outcome, Parcel } from '../delivery.ts';
import { fitting, shortened } from '../shortened.ts';
import { messageOf } from './fcm.ts';
import { payloadOf } from './payload.ts';

type Sns = NonNullable<Config['push']['sns']>;

const dead = new Set(['EndpointDisabledException', 'EndpointDisabled', 'NotFoundException', 'NotFound']);
const throttled = new Set(['ThrottledException', 'Throttled', 'ThrottlingException', 'Throttling']);
/** Codes of what fails before a request leaves. */
const neverLeft = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH']);

/** Whether SNS may publish to an ARN: to a platform endpoint of the house, and never to a topic or a number. */
export function isSnsEndpoint(arn: string, { arns }: Pick<Sns, 'arns'>): boolean {
  return arn.startsWith(arns) && /^[\w:/.-]+$/.test(arn.slice(arns.length));
}

/** Platform endpoints of Amazon SNS, which passes on to FCM or APNs. */
export function snsChannel(sns: Sns): Channel & { close(): void } {
  // What may be tried again is settled here, not by the SDK.
  const client = new SNSClient({ region: sns.region, maxAttempts: 1, ...(sns.url && { endpoint: sns.url }) });
  return {
    name: 'sns',
    // Nothing of what SNS takes makes APNs show one twice sent once.
    showsOnce: false,
    send: async (parcel, to) => {
      if (!('target' in to) || !isSnsEndpoint(to.target.address, sns))
        return { result: 'dead', reason: 'endpoint not allowed' };
      try {
        const { MessageId } = await client.send(
          new PublishCommand({
            TargetArn: to.target.address,
            MessageStructure: 'json',
            Message: snsMessage(parcel),
            MessageAttributes: {
              'AWS.SNS.MOBILE.APNS.TTL': { DataType: 'String', StringValue: String(parcel.ttl) },
              'AWS.SNS.MOBILE.APNS_SANDBOX.TTL': { DataType: 'String', StringValue: String(parcel.ttl) },
            },
          }),
        );
        return { result: 'sent', ...(MessageId && { providerId: MessageId }) };
      } catch (error) {
        return outcomeOf(error);
      }
    },
    close: () => client.destroy(),
  };
}

function snsMessage(parcel: Parcel): string {
  const { token: _, ...fcm } = messageOf(parcel, '').message;
  const apns = apnsOf(parcel);
  return JSON.stringify({
    default: shortened(parcel.body, 600),
    GCM: JSON.stringify({ fcmV1Message: { message: fcm } }),
    APNS: apns,
    APNS_SANDBOX: apns,
  });
}

// SNS passes it on as it is: what Apple takes is 4,096 bytes.
function apnsOf(parcel: Parcel): string {
  const { id, title, path, group } = parcel;
  const withText = (body: string) => {
    const aps = { alert: { title, body }, 'thread-id': group };
    return JSON.stringify({ aps, id, path, payload: payloadOf({ ...parcel, body }) });
  };
  return fitting(parcel.body, withText, { most: 4096, bytesOf: Buffer.byteLength });
}

function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof Error)) throw error;
  if (error instanceof SNSServiceException) {
    if (dead.has(error.name)) return { result: 'dead', reason: error.name };
    const status = error.$metadata.httpStatusCode ?? 0;
    const isBusy = throttled.has(error.name) || status >= 500 || status === 429;
    return { result: isBusy ? 'refused' : 'failed', reason: error.name };
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : error.name;
  return { result: neverLeft.has(code) ? 'refused' : 'unclear', reason: code };
}
