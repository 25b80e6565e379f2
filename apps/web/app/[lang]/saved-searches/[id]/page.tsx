import { openSearch } from '@/features/saved-searches/open-search.ts';
import { pageLang } from '@/i18n/translate.ts';
import { foundPage } from '@/shell/found-page.tsx';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';

interface Props {
  params: Promise<{ lang: string; id: string }>;
}

export default foundPage(async ({ params }: Props) => {
  const { lang, id } = await params;
  const own = pageLang(lang);
  return plainOwnPage({ lang: own, path: `/saved-searches/${id}`, render: () => openSearch(own, id) });
});
