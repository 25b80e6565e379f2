import { useQuery } from '@tanstack/react-query';
import { type Watched, watchKey } from '@thulubazaar/frontend/search/watch-key';
import { useStore } from '~/device/use-store.ts';
import { api } from './api.ts';
import { mine, queries } from './queries.ts';
import { session } from './session.ts';

const queryKey = [mine, 'watched'];
const minute = 60_000;

/** What somebody hears of, by `watchKey`: the number of a saved search, the handle of a seller, the slug of a shop. */
type Ids = Readonly<Record<string, string>>;

async function readWatched({ signal }: { signal: AbortSignal }): Promise<Ids> {
  const [searches, follows, shops] = await Promise.all([
    api('GET /api/my/searches', { signal }),
    api('GET /api/my/follows', { signal }),
    api('GET /api/my/shop-follows', { signal }),
  ]);
  return Object.fromEntries([
    ...searches.items.map(({ id, query }) => [watchKey({ search: query }), id]),
    ...follows.items.map(({ seller: { handle } }) => [watchKey({ seller: handle }), handle]),
    ...shops.items.map(({ shop: { slug } }) => [watchKey({ shop: slug }), slug]),
  ]);
}

/** Whether the signed-in person hears of something; false while it is not known. */
export function useIsWatched(watched: Watched): boolean {
  const { me } = useStore(session);
  const { data } = useQuery({
    queryKey,
    queryFn: readWatched,
    enabled: Boolean(me),
    staleTime: 5 * minute,
    meta: { keep: true },
  });
  return Boolean(me) && data !== undefined && Object.hasOwn(data, watchKey(watched));
}

async function tell(watched: Watched, watch: boolean, id: string): Promise<string | undefined> {
  if ('seller' in watched) {
    const params = { handle: watched.seller };
    if (watch) await api('PUT /api/my/follows/{handle}', { params, body: {} });
    else await api('DELETE /api/my/follows/{handle}', { params });
    return watched.seller;
  }
  if ('shop' in watched) {
    const params = { slug: watched.shop };
    if (watch) await api('PUT /api/my/shop-follows/{slug}', { params, body: {} });
    else await api('DELETE /api/my/shop-follows/{slug}', { params });
    return watched.shop;
  }
  if (!watch) {
    await api('DELETE /api/my/searches/{id}', { params: { id } });
    return undefined;
  }
  return (await api('POST /api/my/searches', { body: { query: watched.search } })).id;
}

/**
 * Has the signed-in person hear of a search, a seller or a shop, or no longer.
 * @throws ApiError
 */
export async function setWatched(watched: Watched, watch: boolean): Promise<void> {
  const key = watchKey(watched);
  const before = queries.getQueryData<Ids>(queryKey) ?? {};
  const id = await tell(watched, watch, before[key] ?? '');
  // What is on its way was asked before this was said.
  await queries.cancelQueries({ queryKey });
  const { [key]: _, ...others } = before;
  queries.setQueryData<Ids>(queryKey, watch ? { ...others, [key]: id ?? key } : others);
  // The pages of what is saved and followed are other answers of the same.
  queries.invalidateQueries({ queryKey: [mine] });
}
