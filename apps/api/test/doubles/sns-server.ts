import { createServer } from 'node:http';
import { bodyOf, listen } from './listen.ts';

/** Amazon SNS, as far as it publishes to platform endpoints: the query protocol that the SDK speaks. */
export interface SnsServer {
  env: { SNS_URL: string; SNS_ENDPOINT_ARNS: string };
  received: { arn: string; message: { default: string; GCM: string; APNS: string } }[];
  /** Endpoints that are over. */
  disabled: Set<string>;
  /** Codes that the next ones are refused with. */
  replies: { status: number; code: string }[];
  close(): Promise<void>;
}

export const snsArns = 'arn:aws:sns:ap-south-1:123456789012:endpoint/';

export async function startSns(): Promise<SnsServer> {
  const state: Pick<SnsServer, 'received' | 'disabled' | 'replies'> = {
    received: [],
    disabled: new Set(),
    replies: [],
  };
  const server = createServer(async (req, res) => {
    const form = new URLSearchParams((await bodyOf(req)).toString());
    const answer = (status: number, xml: string) =>
      void res.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
    const refuse = (status: number, code: string) =>
      answer(
        status,
        `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${code}</Message></Error><RequestId>1</RequestId></ErrorResponse>`,
      );
    if (!/^AWS4-HMAC-SHA256 /.test(req.headers.authorization ?? '')) return refuse(403, 'AuthorizationError');
    if (form.get('Action') !== 'Publish' || form.get('MessageStructure') !== 'json')
      return refuse(400, 'InvalidParameter');
    const arn = form.get('TargetArn') ?? '';
    if (state.disabled.has(arn)) return refuse(400, 'EndpointDisabled');
    const reply = state.replies.shift();
    if (reply) return refuse(reply.status, reply.code);
    state.received.push({ arn, message: JSON.parse(form.get('Message') ?? '{}') });
    answer(
      200,
      `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>m-${state.received.length}</MessageId></PublishResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></PublishResponse>`,
    );
  });
  const opened = await listen(server);
  return Object.assign(state, {
    close: opened.close,
    env: { SNS_URL: opened.origin, SNS_ENDPOINT_ARNS: snsArns },
  });
}
