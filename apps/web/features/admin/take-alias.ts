import type { TakeForm } from './taking.ts';

/** Gives a place another name, or takes one. */
export const takeAlias: TakeForm = async (api, say): Promise<Record<string, string>> => {
  if (say('do') === 'remove') {
    await api('DELETE /api/admin/place-aliases/{id}', { params: { id: say('id') } });
    return {};
  }
  const [placeId, alias] = [say('placeId'), say('alias')];
  await api('POST /api/admin/place-aliases', { body: { placeId, alias } });
  return { q: alias };
};
