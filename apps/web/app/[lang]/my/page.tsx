import type { Metadata } from 'next';
import { MyListingsPageBody } from '@/components/account/my-listings.tsx';
import { InteractivePage } from '@/components/interactive-page.tsx';
import { getOutboxAddress } from '@/lib/api.ts';
import { pageLang, translate } from '@/lib/i18n.ts';
import { pageMetadata } from '@/lib/metadata.ts';

// The same for everybody: whose it is, the browser asks.
export const revalidate = 300;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [title, description] = [t('my.title'), t('my.description')];
  return pageMetadata({ lang, path: '/my', title, description, index: false });
}

export default async function MyRoute({ params }: Props) {
  const lang = pageLang((await params).lang);
  return (
    <InteractivePage lang={lang} path="/my" texts={['auth', 'form', 'my', 'post', 'price', 'profile']}>
      <MyListingsPageBody outbox={await getOutboxAddress()} />
    </InteractivePage>
  );
}
