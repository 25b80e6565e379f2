import type { Lang } from '@thulubazaar/contract';
import { getAd } from '@/data/api.ts';
import { MissingPage } from '@/data/missing.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { translate } from '@/i18n/translate.ts';
import { Problem } from '@/shell/problem.tsx';
import { PlainForm } from './plain-form.tsx';

interface Props {
  lang: Lang;
  query: Record<string, string | string[] | undefined>;
}

async function titleOf(listing: number): Promise<string | null> {
  try {
    return Number.isSafeInteger(listing) && listing > 0 ? (await getAd(listing)).title : null;
  } catch (error) {
    if (error instanceof MissingPage) return null;
    throw error;
  }
}

/** The first message to a seller, without scripts. */
export async function PlainStart({ lang, query }: Props) {
  const t = translate(lang);
  const listing = Number(query.listing);
  const title = await titleOf(listing);
  if (title === null) return <p className="note my-4">{t('chat.noListing')}</p>;
  return (
    <div className="mx-auto max-w-2xl py-4">
      {/* The page's own heading is there for those who hear it. */}
      <h2 className="text-2xl">{t('chat.newTitle')}</h2>
      <p className="text-muted" lang={textLang(title)}>
        {title}
      </p>
      <Problem lang={lang} code={query.problem} />
      <PlainForm lang={lang} target={{ listing }} text={typeof query.text === 'string' ? query.text : ''} />
    </div>
  );
}
