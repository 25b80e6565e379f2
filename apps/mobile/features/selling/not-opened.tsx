import { ApiError } from '@thulubazaar/client';
import type { MyAd } from '@thulubazaar/contract';
import { editableStates } from '@thulubazaar/contract/ad-states';
import { useRouter } from 'expo-router';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Empty } from '~/ui/states.tsx';

/** One that has left its steps is changed in the form. */
export function isEdited({ state }: MyAd): boolean {
  return state !== 'draft' && editableStates.includes(state);
}

/** The listing could not be read. */
export function NotOpened({ error, onRetry }: { error: unknown; onRetry(): void }) {
  const { t } = useTexts();
  const router = useRouter();
  const isMissing = error instanceof ApiError && error.status === 404;
  return (
    <Screen>
      <Empty
        icon={isMissing ? 'search-x' : 'wifi-off'}
        title={t('post.editTitle')}
        text={isMissing ? t('post.missing') : problemText(error, t)}
      >
        {isMissing ? null : <Button icon="rotate-cw" label={t('form.retry')} onPress={onRetry} />}
        <Button kind="secondary" label={t('my.title')} onPress={() => router.push('/my')} />
      </Empty>
    </Screen>
  );
}

/** The listing is not one that is written here: a draft has the steps, a live one the form, the rest neither. */
export function Elsewhere({ listing }: { listing: MyAd }) {
  const { t } = useTexts();
  const router = useRouter();
  const written = listing.state === 'live' ? 'post.isLive' : 'post.isWritten';
  return (
    <Screen>
      <Empty
        icon="info"
        title={t('post.editTitle')}
        text={t(
          isEdited(listing) ? written : listing.state === 'draft' ? 'my.state_draft' : 'post.notEditable',
        )}
      >
        {isEdited(listing) ? (
          <Button label={t('my.edit')} onPress={() => router.replace(`/edit?id=${listing.id}`)} />
        ) : null}
        {listing.state === 'draft' ? (
          <Button label={t('my.continue')} onPress={() => router.dismissTo(`/post?listing=${listing.id}`)} />
        ) : null}
        <Button kind="secondary" label={t('my.title')} onPress={() => router.push('/my')} />
      </Empty>
    </Screen>
  );
}
