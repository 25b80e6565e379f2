import { type Answer, readAnswer } from '@thulubazaar/client';
import { createClient } from '@thulubazaar/client/create-client';
import type { Place, Suggestion } from '@thulubazaar/contract';

// Suggestions are of no use later: one attempt, kept by the browser as long as the API says.
const api = createClient(async ({ path, headers, signal }) =>
  readAnswer(await fetch(path, { headers, signal: signal ?? null })),
);

/**
 * Places whose name begins like what has been typed, asked for by a plain page.
 * @throws when the network or the API fails, or the signal aborts
 */
export async function suggestPlaces(typed: string, limit: number, signal: AbortSignal): Promise<Place[]> {
  return (await api('GET /api/places', { query: { q: typed, limit }, signal })).items;
}

/**
 * How what has been typed into the search field may go on, asked for by a plain page.
 * @throws when the network or the API fails, or the signal aborts
 */
export async function suggestSearch(q: string, limit: number, signal: AbortSignal): Promise<Suggestion[]> {
  return (await api('GET /api/search/suggest', { query: { q, limit }, signal })).items;
}

/**
 * Where something that is to be posted may belong.
 * @throws when the network or the API fails, or the signal aborts
 */
export async function suggestCategories(
  text: string,
  limit: number,
  signal: AbortSignal,
): Promise<Answer<'GET /api/categories/suggest'>['items']> {
  return (await api('GET /api/categories/suggest', { query: { text, limit }, signal })).items;
}
