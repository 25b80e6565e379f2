import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { mine, queries } from '~/data/queries.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { Screen } from '~/ui/screen.tsx';
import { Empty } from '~/ui/states.tsx';
import { space } from '~/ui/theme.ts';
import type { Published as What } from './use-publish.tsx';

/** The listing is live, looked at first, or waits for the line: where it is, and what next. */
export function Published({ what, onAnother }: { what: What; onAnother(): void }) {
  const { t } = useTexts();
  const router = useRouter();
  const listing = what === 'waits' ? null : what;
  const isLive = listing?.path !== null && listing !== null;
  const title =
    listing === null ? 'offline.waits' : isLive ? 'post.postedTitle' : `my.state_${listing.state}`;
  const text = listing === null ? 'line.keptToSend' : isLive ? 'post.postedText' : 'my.beingLookedAt';
  return (
    <Screen>
      <Empty
        icon={listing === null ? 'clock' : 'check'}
        title={t(title as 'post.postedTitle')}
        text={t(text)}
      >
        {listing === null ? null : <CallHint />}
        <View style={styles.ways}>
          {listing !== null && isLive ? (
            <Button
              label={t('post.seeListing')}
              onPress={() =>
                router.push({ pathname: '/listing/[slug]', params: { slug: String(listing.id) } })
              }
            />
          ) : null}
          <Button kind="secondary" label={t('my.title')} onPress={() => router.push('/my')} />
          <Button kind="quiet" icon="plus" label={t('post.postAnother')} onPress={onAnother} />
        </View>
      </Empty>
    </Screen>
  );
}

/** Offers to be called to who has a number and has not chosen yet. */
function CallHint() {
  const { t } = useTexts();
  const { data: contact } = useQuery({
    queryKey: [mine, 'contact'],
    queryFn: ({ signal }) => api('GET /api/me/contact', { signal }),
  });
  const save = useMutation({
    mutationFn: () => {
      const { call: _call, whatsapp = false, viber = false, hours = null } = contact ?? { call: false };
      return api('PUT /api/me/contact', { body: { call: true, whatsapp, viber, hours } });
    },
    onSuccess: () => queries.invalidateQueries({ queryKey: [mine, 'contact'] }),
  });
  if (save.isSuccess) return <Note icon="check" text={t('post.callDone')} />;
  if (!contact?.canShowNumber || contact.call || contact.whatsapp || contact.viber) return null;
  return (
    <Note text={t('post.callHint')}>
      <Button
        kind="secondary"
        icon="phone"
        label={t('post.callMe')}
        busy={save.isPending}
        onPress={() => save.mutate()}
      />
    </Note>
  );
}

const styles = StyleSheet.create({ ways: { alignSelf: 'stretch', gap: space.s } });
