import { categoriesWithoutPrice, shortestDescription, shortestTitle } from '@thulubazaar/contract';
import type { Metadata } from 'next';
import { InteractivePage } from '@/components/interactive-page.tsx';
import { PostPage } from '@/components/post/post-page.tsx';
import { getCategories, getOutboxAddress } from '@/lib/api.ts';
import { pageLang, translate } from '@/lib/i18n.ts';
import { pageMetadata } from '@/lib/metadata.ts';

// The same for everybody: which listing of whom, the browser asks.
export const revalidate = 300;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

const rules = { shortestTitle, shortestDescription, withoutPrice: categoriesWithoutPrice };
const texts = ['auth', 'form', 'post', 'my', 'price', 'condition', 'listing', 'search'] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [title, description] = [t('post.title'), t('post.description')];
  return pageMetadata({ lang, path: '/post', title, description, index: false });
}

export default async function PostRoute({ params }: Props) {
  const lang = pageLang((await params).lang);
  const [categories, outbox] = await Promise.all([getCategories(), getOutboxAddress()]);
  return (
    <InteractivePage lang={lang} path="/post" texts={texts}>
      <PostPage mode="draft" categories={categories} rules={rules} outbox={outbox} />
    </InteractivePage>
  );
}
