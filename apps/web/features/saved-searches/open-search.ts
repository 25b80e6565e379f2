import type { Lang } from '@thulubazaar/contract';
import { redirect } from 'next/navigation';
import { webConfig } from '@/data/config.ts';
import { missing } from '@/data/missing.ts';
import { ownApi } from '@/data/own-api.ts';

/** Leads to the results of a saved search, which are looked at from now on. */
export async function openSearch(lang: Lang, id: string): Promise<never> {
  const api = await ownApi(new URL(webConfig().publicUrl).origin);
  const { path } = await api('PATCH /api/my/searches/{id}', { params: { id }, body: { looked: true } });
  if (!path.startsWith('/search?')) missing();
  redirect(`/${lang}${path}`);
}
