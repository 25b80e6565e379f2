import type { Metadata } from 'next';
import { getOutboxAddress } from '@/data/api.ts';
import { requireModerator } from '@/features/moderation/require-moderator.ts';
import { RulesPage } from '@/features/moderation/rules/rules-page.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { InteractivePage } from '@/shell/interactive-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import '@/styles/desk.css';

interface Props {
  params: Promise<{ lang: string }>;
}

const path = '/moderation/rules';

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const lang = pageLang((await params).lang);
  await requireModerator();
  const t = translate(lang);
  return pageMetadata({ lang, path, title: t('rules.title'), description: t('rules.about'), index: false });
});

/** Made for each visit: for everybody but moderators nothing is here. */
export default foundPage(async ({ params }: Props) => {
  const lang = pageLang((await params).lang);
  await requireModerator();
  return (
    <InteractivePage
      lang={lang}
      path={path}
      texts={['auth', 'form', 'moderation', 'my', 'restricted', 'rules']}
    >
      <RulesPage outbox={await getOutboxAddress()} />
    </InteractivePage>
  );
});
