import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { Metadata } from 'next';
import { webConfig } from '@/data/config.ts';
import { translate } from '@/i18n/translate.ts';

interface PageMetadata {
  lang: Lang;
  /** Path without the language. */
  path: string;
  /** Without the site's name; left out on the front page. */
  title?: string;
  description: string;
  image?: { url: string; width: number; height: number } | undefined;
  /** False keeps the page out of search engines, though its links are followed. */
  index?: boolean;
}

/** Title, canonical address, both languages and the share preview of a page. */
export function pageMetadata({
  lang,
  path,
  title,
  description,
  image,
  index = true,
}: PageMetadata): Metadata {
  const t = translate(lang);
  const { publicUrl } = webConfig();
  const url = (language: Lang) => publicUrl + pageHref(language, path);
  const fullTitle = title ? `${title} · ${t('site.name')}` : `${t('site.name')} · ${t('site.tagline')}`;
  const picture = image ?? { url: '/share.png', width: 1200, height: 630 };
  return {
    metadataBase: new URL(publicUrl),
    title: fullTitle,
    description,
    ...(index
      ? {
          alternates: {
            canonical: url(lang),
            languages: { en: url('en'), ne: url('ne'), 'x-default': url('en') },
          },
        }
      : { robots: { index: false, follow: true } }),
    openGraph: {
      type: 'website',
      siteName: t('site.name'),
      title: title ?? fullTitle,
      description,
      url: url(lang),
      locale: lang === 'ne' ? 'ne_NP' : 'en_NP',
      images: [picture],
    },
    twitter: { card: 'summary_large_image' },
  };
}
