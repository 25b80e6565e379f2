import fc from 'fast-check';
import { expect, it } from 'vitest';
import { eventData } from './event-stream.ts';

function streamOf(chunks: Uint8Array[]): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(chunk);
      controller.close();
    },
  });
}

async function read(chunks: Uint8Array[]): Promise<string[]> {
  const events: string[] = [];
  for await (const data of eventData(streamOf(chunks))) events.push(data);
  return events;
}

const bytes = new TextEncoder();

it('reads events, joins their lines, and skips comments and other fields', async () => {
  const text = ': hello\n\nid: 1\ndata: {"tags":["ad:१"]}\n\ndata: a\r\ndata: b\r\n\r\nevent: x\n\n';
  expect(await read([bytes.encode(text)])).toEqual(['{"tags":["ad:१"]}', 'a\nb']);
});

it('does not mind where the network cuts', async () => {
  const whole = bytes.encode('data: {"tags":["ads","place:काठमाडौँ"]}\n\n: beat\n\ndata: second\n\n');
  await fc.assert(
    fc.asyncProperty(fc.uniqueArray(fc.nat(whole.length), { maxLength: 20 }), async (cuts) => {
      const at = [0, ...cuts.sort((a, b) => a - b), whole.length];
      const chunks = at.slice(1).map((end, index) => whole.slice(at[index], end));
      expect(await read(chunks)).toEqual(['{"tags":["ads","place:काठमाडौँ"]}', 'second']);
    }),
  );
});

it('says that the line is alive for every chunk, comments too', async () => {
  let heard = 0;
  const chunks = [': a\n', ': b\n', 'data: x\n\n'].map((text) => bytes.encode(text));
  for await (const _ of eventData(streamOf(chunks), () => (heard += 1)));
  expect(heard).toBe(3);
});
