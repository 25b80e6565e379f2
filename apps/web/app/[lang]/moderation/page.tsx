import type { Metadata } from 'next';
import { getOutboxAddress } from '@/data/api.ts';
import { ModerationPage } from '@/features/moderation/moderation-page.tsx';
import { requireModerator } from '@/features/moderation/require-moderator.ts';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { InteractivePage } from '@/shell/interactive-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import '@/styles/desk.css';

interface Props {
  params: Promise<{ lang: string }>;
}

const path = '/moderation';

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const lang = pageLang((await params).lang);
  await requireModerator();
  const t = translate(lang);
  const [title, description] = [t('moderation.title'), t('moderation.description')];
  return pageMetadata({ lang, path, title, description, index: false });
});

/** Made for each visit: for everybody but moderators nothing is here. */
export default foundPage(async ({ params }: Props) => {
  const lang = pageLang((await params).lang);
  await requireModerator();
  return (
    <InteractivePage
      lang={lang}
      path={path}
      texts={[
        'auth',
        'chat',
        'form',
        'moderation',
        'my',
        'price',
        'report',
        'reportAnswer',
        'reportPerson',
        'reportReview',
        'restricted',
        'reviews',
        'rules',
        'seller',
        'standing',
        'verification',
      ]}
    >
      <ModerationPage outbox={await getOutboxAddress()} />
    </InteractivePage>
  );
});
