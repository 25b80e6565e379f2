import type { Metadata } from 'next';
import { getOutboxAddress } from '@/data/api.ts';
import { MessagesPage } from '@/features/messages/messages-page.tsx';
import { PlainStart } from '@/features/messages/plain/plain-start.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { InteractivePage } from '@/shell/interactive-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';

export { messagesViewport as viewport } from '@/features/messages/messages-viewport.ts';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const path = '/messages/new';

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({
    lang,
    path,
    title: t('chat.newTitle'),
    description: t('chat.description'),
    index: false,
  });
}

/** Made for each visit: without scripts, which listing it is about stands in the address alone. */
export default async function NewMessagePage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang);
  const plain = <PlainStart lang={lang} query={await searchParams} />;
  return (
    <InteractivePage
      lang={lang}
      path={path}
      texts={['auth', 'form', 'chat', 'price', 'restricted']}
      plain={plain}
    >
      <MessagesPage outbox={await getOutboxAddress()} begin />
    </InteractivePage>
  );
}
