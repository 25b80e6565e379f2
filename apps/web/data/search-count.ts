/**
 * How many listings a search would find, as a button says it: asked of the page's own server, which reads prices and places as
 * people write them. Null where it cannot be had now.
 * @param asked fields of the search form
 */
export async function searchCountLabel(
  address: string,
  asked: URLSearchParams,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    const answer = await fetch(`${address}?${asked}`, { signal });
    return answer.ok ? (await answer.json()).label : null;
  } catch {
    return null;
  }
}
