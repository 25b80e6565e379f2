import type { Metadata } from 'next';
import { SignInPage } from '@/components/account/sign-in-page.tsx';
import { InteractivePage } from '@/components/interactive-page.tsx';
import { getOutboxAddress } from '@/lib/api.ts';
import { pageLang, translate } from '@/lib/i18n.ts';
import { pageMetadata } from '@/lib/metadata.ts';

// The same for everybody: who is signed in, the browser finds out.
export const revalidate = 300;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [title, description] = [t('auth.signInTitle'), t('auth.signInLead')];
  return pageMetadata({ lang, path: '/sign-in', title, description, index: false });
}

export default async function SignInRoute({ params }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return (
    <InteractivePage lang={lang} path="/sign-in" texts={['auth', 'form']}>
      <div className="mx-auto max-w-md py-6">
        <h1 className="mb-1 text-2xl">{t('auth.signInTitle')}</h1>
        <p className="mb-5 text-muted">{t('auth.signInLead')}</p>
        <SignInPage register={false} outbox={await getOutboxAddress()} />
      </div>
    </InteractivePage>
  );
}
