import { compiledMessages } from '@thulubazaar/messages/compiled';
import type { Metadata } from 'next';
import { StylePage } from '@/features/style/style-page.tsx';
import { TextProvider } from '@/i18n/texts.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { pageMetadata } from '@/shell/metadata.ts';
import { fixedConversation, messages, tiles } from './fixed-messages.ts';
import { ListParts, TileParts } from './list-parts.tsx';
import { CardParts, ListingParts } from './listing-parts.tsx';
import { OwnParts } from './own-parts.tsx';
import '@/styles/forms.css';

export const revalidate = 86400;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({
    lang,
    path: '/style',
    title: t('style.title'),
    description: t('style.title'),
    index: false,
  });
}

/** What things look like here, for those who make them: nothing leads to it, and search engines leave it out. */
export default async function Page({ params }: Props) {
  const lang = pageLang((await params).lang);
  return (
    <StylePage
      lang={lang}
      listings={<CardParts lang={lang} />}
      once={[
        { id: 'tiles', part: <TileParts lang={lang} /> },
        { id: 'lists', part: <ListParts lang={lang} /> },
        { id: 'listing', part: <ListingParts lang={lang} /> },
        {
          id: 'own',
          part: (
            <TextProvider lang={lang} messages={compiledMessages(lang, ['chat', 'form', 'post', 'price'])}>
              <OwnParts conversation={fixedConversation()} messages={messages} photos={tiles} />
            </TextProvider>
          ),
        },
      ]}
    />
  );
}
