import { createParser } from 'eventsource-parser';

/**
 * The data of each event in a Server-Sent Events stream (WHATWG HTML, "Server-sent events").
 * @param heard called for every chunk, comments included: the line is alive
 */
export async function* eventData(
  body: ReadableStream<Uint8Array>,
  heard: () => void = () => undefined,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  const events: string[] = [];
  const parser = createParser({ onEvent: ({ data }) => events.push(data) });
  for await (const chunk of body) {
    heard();
    parser.feed(decoder.decode(chunk, { stream: true }));
    yield* events.splice(0);
  }
}
