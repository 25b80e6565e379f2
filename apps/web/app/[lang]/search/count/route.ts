import { readSearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { showText } from '@/features/search/how-many.ts';
import { countSearch } from '@/features/search/run-search.ts';
import { pageLang } from '@/i18n/translate.ts';

/** How many a search would find, as the button below its filters says it: prices and places are read as its page reads them. */
export async function GET(
  { url }: Request,
  { params }: { params: Promise<{ lang: string }> },
): Promise<Response> {
  const lang = pageLang((await params).lang);
  const { searchParams } = new URL(url);
  const names = [...new Set(searchParams.keys())];
  const asked = readSearchQuery(Object.fromEntries(names.map((name) => [name, searchParams.getAll(name)])));
  const label = showText(await countSearch(asked, lang), lang);
  return Response.json(
    { label },
    { headers: { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' } },
  );
}
