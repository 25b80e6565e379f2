import { isShopSlug } from '@thulubazaar/frontend/urls/slugs';
import type { Metadata } from 'next';
import { MyShopPage } from '@/features/shop/my-shop-page.tsx';
import { MyShops } from '@/features/shop/my-shops.tsx';
import { readSent } from '@/features/shop/part-form.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';
import '@/styles/shop.css';

const path = '/my/shop';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({ lang, path, title: t('myShop.title'), description: t('myShop.lead'), index: false });
}

export default foundPage(async ({ params, searchParams }: Props) => {
  const lang = pageLang((await params).lang);
  const raw = await searchParams;
  const slug = [raw.shop].flat()[0] ?? '';
  const sent = readSent(raw);
  return plainOwnPage({
    lang,
    path: isShopSlug(slug) ? `${path}?shop=${slug}` : path,
    render: () => (isShopSlug(slug) ? MyShopPage({ slug, lang, sent }) : MyShops({ lang, sent })),
  });
});
