import { proof } from './api.ts';
import { webConfig } from './config.ts';

const timeoutMilliseconds = 20_000;

/** Asks the API for what it tells the web app alone; null where nothing is there, or no secret is shared. */
export async function fromInside(path: `/${string}`): Promise<Response | null> {
  const { apiUrl, internalSecret } = webConfig();
  if (!internalSecret) return null;
  // biome-ignore lint/style/noRestrictedGlobals: lines and pictures, which the typed client does not read
  const response = await fetch(`${apiUrl}/api/internal${path}`, {
    headers: { authorization: `Bearer ${internalSecret}`, ...proof() },
    signal: AbortSignal.timeout(timeoutMilliseconds),
    cache: 'no-store',
  });
  if (response.ok) return response;
  await response.body?.cancel();
  if (response.status >= 500) throw new Error(`the API answered ${response.status} to ${path}`);
  return null;
}

/** The lines of an answer, as they arrive, each by its fields. */
export async function* linesFrom(path: `/${string}`): AsyncGenerator<string[]> {
  const response = await fromInside(path);
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of response?.body ?? []) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) yield line.split('\t');
  }
}
