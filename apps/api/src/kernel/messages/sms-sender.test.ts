import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo, Server } from 'node:net';
import { createServer as createTcpServer } from 'node:net';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aakash, GatewayError, type NotTaken, type SmsGateway, sparrow } from './sms-gateways.ts';
import { SmsError, smsSender } from './sms-sender.ts';

const to = '+9779800000001';
const log = { warn: vi.fn(), error: vi.fn() };

/** A gateway that does as it is told, and what it was asked. */
function double(name: string, does: NotTaken | 'takes' | Error) {
  const sent: string[] = [];
  const gateway: SmsGateway & { does: typeof does } = {
    name,
    does,
    send: async (_to, text) => {
      sent.push(text);
      if (gateway.does instanceof Error) throw gateway.does;
      if (gateway.does !== 'takes') throw new GatewayError(gateway.does, 'a reason');
    },
  };
  return { gateway, sent };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.clearAllMocks();
});
afterEach(() => vi.useRealTimers());

describe('a text that the first gateway did not take', () => {
  it.each(['refused', 'failed'] as const)(
    'and has not sent (%s) is sent by the second, whatever it is',
    async (does) => {
      for (const delivery of ['at least once', 'at most once'] as const) {
        const [first, second] = [double('first', does), double('second', 'takes')];
        await smsSender([first.gateway, second.gateway], log)(to, 'hello', delivery);
        expect(second.sent).toEqual(['hello']);
      }
    },
  );

  it('and may have sent is sent again where it is of use at once alone: a code', async () => {
    const [first, second] = [double('first', 'unclear'), double('second', 'takes')];
    await smsSender([first.gateway, second.gateway], log)(to, '123456', 'at least once');
    expect(second.sent).toEqual(['123456']);
  });

  it.each(['unclear' as const, new TypeError('odd')])(
    'and may have sent (%s) is sent by nobody else where it must not come twice, and said to be unclear',
    async (does) => {
      const [first, second] = [double('first', does), double('second', 'takes')];
      const sending = smsSender([first.gateway, second.gateway], log)(to, 'hello', 'at most once');
      await expect(sending).rejects.toMatchObject({ code: 'unavailable', result: 'unclear' });
      expect(second.sent).toEqual([]);
    },
  );

  it('goes to the second first while the first is silent, and to the first again after a minute', async () => {
    const [first, second] = [double('first', 'unclear'), double('second', 'takes')];
    const sendSms = smsSender([first.gateway, second.gateway], log);
    await expect(sendSms(to, 'one', 'at most once')).rejects.toThrow(SmsError);
    await sendSms(to, 'two', 'at most once');
    first.gateway.does = 'takes';
    vi.setSystemTime(Date.now() + 60_001);
    await sendSms(to, 'three', 'at most once');
    expect([first.sent, second.sent]).toEqual([['one', 'three'], ['two']]);
  });
});

it.each<[NotTaken, NotTaken, NotTaken]>([
  ['refused', 'failed', 'refused'],
  ['failed', 'failed', 'failed'],
  ['refused', 'unclear', 'unclear'],
])('that neither took it (%s, %s) is %s in all, and nothing of it is logged', async (one, other, all) => {
  const gateways = [double('first', one).gateway, double('second', other).gateway];
  const sending = smsSender(gateways, log)(to, 'hello', 'at least once');
  await expect(sending).rejects.toMatchObject({ result: all });
  expect(JSON.stringify([log.warn.mock.calls, log.error.mock.calls])).not.toMatch(/9800000001|hello/);
});

it('that there is no gateway is no message sent', async () => {
  await expect(smsSender([], log)(to, 'hello', 'at least once')).rejects.toMatchObject({ result: 'refused' });
});

describe('what an answer means', () => {
  const open: Server[] = [];
  afterEach(async () => {
    for (const server of open.splice(0)) await new Promise((resolve) => server.close(resolve));
  });

  async function listen(server: Server): Promise<string> {
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  const answering =
    (status: number, body: unknown): RequestListener =>
    (req, res) => {
      req.resume().on('end', () => res.writeHead(status).end(JSON.stringify(body)));
    };
  const outcome = (gateway: SmsGateway) =>
    gateway.send(to, 'hello').then(
      () => 'takes',
      (error: unknown) => (error instanceof GatewayError ? error.result : error),
    );

  it.each<[number, unknown, unknown, NotTaken | 'takes']>([
    [200, { response_code: 200 }, { error: false }, 'takes'],
    [200, { response_code: 1007 }, { error: true }, 'failed'],
    [403, { response_code: 1002 }, { error: true }, 'failed'],
    [429, null, null, 'refused'],
    [503, null, null, 'refused'],
    // Somebody in front of it has heard nothing of it.
    [504, null, null, 'unclear'],
    [502, null, null, 'unclear'],
    [200, 'hello', 'hello', 'unclear'],
  ])('%i with %j or %j', async (status, ofSparrow, ofAakash, result) => {
    const [one, other] = [
      await listen(createServer(answering(status, ofSparrow))),
      await listen(createServer(answering(status, ofAakash))),
    ];
    expect(await outcome(sparrow({ url: one, token: 't', from: 'f' }))).toBe(result);
    expect(await outcome(aakash({ url: other, token: 't' }))).toBe(result);
  });

  it('one that is not there has sent nothing; one that hangs up once it was asked may have', async () => {
    const gone = await listen(createTcpServer());
    await new Promise((resolve) => open.pop()?.close(resolve));
    expect(await outcome(aakash({ url: gone, token: 't' }))).toBe('refused');
    const url = await listen(createServer((req) => req.socket.destroy()));
    expect(await outcome(aakash({ url, token: 't' }))).toBe('unclear');
  });
});
