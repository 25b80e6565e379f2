import { useMutation } from '@tanstack/react-query';
import type { MyAd } from '@thulubazaar/contract';
import { type DraftValues, fromListing } from '@thulubazaar/frontend/drafts/draft';
import { standingOf, wayToLive } from '@thulubazaar/frontend/drafts/older';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { useOnce } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import { priceOf } from '../steps/preview.tsx';

interface Props {
  /** What its owner offers already; null: nothing is asked. */
  older: MyAd | null;
  values: DraftValues;
  onClose(): void;
  onRenewed(listing: MyAd): void;
  onDifferent(): void;
}

/** Brings an older listing of one's own up to date: one that has ended is shown again. */
async function renew(older: MyAd): Promise<MyAd> {
  const params = { id: older.id };
  const key = () => crypto.randomUUID();
  if (older.state === 'live') return api('POST /api/ads/{id}/confirm', { params, key: key() });
  let listing = older;
  for (const to of wayToLive(older))
    listing = await api('POST /api/ads/{id}/state', { params, body: { to }, key: key() });
  return listing;
}

/** The listing a person has for this already, beside the one they are about to show; either way nothing is lost. */
export function DuplicateSheet({ older, ...props }: Props) {
  const { t } = useTexts();
  return (
    <Sheet title={t('post.duplicateTitle')} isOpen={older !== null} onClose={props.onClose}>
      {older ? <Asking older={older} {...props} /> : null}
    </Sheet>
  );
}

function Asking({ older, values, onClose, onRenewed, onDifferent }: Props & { older: MyAd }) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const renewing = useMutation({ mutationFn: () => renew(older), onSuccess: onRenewed });
  const renewOnce = useOnce(renewing.mutate);
  const standing = standingOf(older.state);
  const time = relativeTime(older.publishedAt ?? older.createdAt, lang);
  const seeOlder = () => {
    onClose();
    if (older.state === 'changes_asked') router.push(`/edit?id=${older.id}`);
    else router.push('/my');
  };
  return (
    <>
      <Words>{t(`post.duplicateText_${standing}`)}</Words>
      <Side label={t('post.duplicateOlder', { time })} values={fromListing(older)} />
      <Side label={t('post.duplicateNewer')} values={values} />
      {renewing.error ? <Note alert text={problemText(renewing.error, t)} /> : null}
      {standing === 'waiting' ? (
        <Button
          label={t(older.state === 'changes_asked' ? 'post.changeOlder' : 'my.title')}
          onPress={seeOlder}
        />
      ) : (
        <Button label={t('post.renewOlder')} busy={renewing.isPending} onPress={renewOnce} />
      )}
      <Button kind="secondary" label={t('post.isDifferent')} onPress={onDifferent} />
      <Words size="s" colour="muted">
        {t(standing === 'waiting' ? 'post.duplicateDraft' : 'post.duplicateKept')}
      </Words>
    </>
  );
}

function Side({ label, values }: { label: string; values: DraftValues }) {
  const colours = useColours();
  const texts = useTexts();
  return (
    <View style={[styles.side, { borderColor: colours.line, backgroundColor: colours.paper }]}>
      <Words size="s" colour="muted">
        {label}
      </Words>
      <Words bold>{values.title || texts.t('post.noTitle')}</Words>
      <Words bold colour="link">
        {priceOf(values, texts)}
      </Words>
      {values.place ? (
        <Words size="s" colour="muted">
          {values.place.label[texts.lang]}
        </Words>
      ) : null}
    </View>
  );
}

const styles = StyleSheet.create({
  side: { gap: 2, padding: space.m, borderWidth: 1, borderRadius: radius.m },
});
