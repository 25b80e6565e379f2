import { isMessage } from '@thulubazaar/frontend/outbox/entries';
import { problemOf } from '@thulubazaar/frontend/outbox/problem-words';
import type { Translate } from '@thulubazaar/messages/create-translate';
import { type Href, useRouter } from 'expo-router';
import { StyleSheet, View } from 'react-native';
import { openAgain } from '~/data/open-again.ts';
import { outbox } from '~/data/outbox.ts';
import { useStore } from '~/device/use-store.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Icon } from '~/ui/icon.tsx';
import { radius, space, useColours } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { Heading, Words } from '~/ui/words.tsx';

type Entry = (typeof outbox.entries)[number];

/** What was done, in a word, with what it was done to. */
function nameOf(entry: Entry, t: Translate): string {
  if (entry.kind === 'text') return t('offline.kind_message', { title: entry.text });
  if (entry.kind === 'photo') return t('offline.kind_photo');
  if (entry.kind === 'offer') return t('offline.kind_offer');
  const { title } = entry;
  if (entry.kind === 'favourite')
    return t(entry.keep ? 'offline.kind_favourite' : 'offline.kind_unfavourite', { title });
  if (entry.kind === 'confirm') return t('offline.kind_confirm', { title });
  return t(entry.publish ? 'offline.kind_post' : 'offline.kind_edit', { title: title || t('my.noTitle') });
}

/** Why it does not pass, or that it only waits. */
function stateOf({ problem, code }: Entry, t: Translate): string {
  if (problem === null) return t('offline.waits');
  const word = problemOf(code);
  return word ? t(`offline.problem_${word}`) : problem || t('form.failed');
}

/** What waits to be sent and what was refused: tried again, written on, or given up. Nothing where nothing waits. */
export function Waiting() {
  const { t } = useTexts();
  const { entries } = useStore(outbox);
  if (entries.length === 0) return null;
  return (
    <View style={styles.part}>
      <Heading size="l">{t('offline.waiting')}</Heading>
      <Words size="s" colour="muted">
        {t('offline.waitingText')}
      </Words>
      {entries.map((entry) => (
        <WaitingEntry key={entry.clientId} entry={entry} />
      ))}
    </View>
  );
}

function WaitingEntry({ entry }: { entry: Entry }) {
  const colours = useColours();
  const { t } = useTexts();
  const router = useRouter();
  const { clientId, problem } = entry;
  const name = nameOf(entry, t);
  const named = (action: string) => t('my.actionsFor', { action, title: name });

  async function open() {
    if (isMessage(entry)) {
      if ('conversationId' in entry.to) router.push(`/messages/${entry.to.conversationId}` as Href);
      return;
    }
    if (entry.kind !== 'listing') {
      router.push({ pathname: '/listing/[slug]', params: { slug: String(entry.adId) } });
      return;
    }
    if (!(await openAgain(clientId))) return toast.say(t('app.reopenFirst'));
    if (!entry.publish) router.push(`/edit?id=${entry.id}`);
    else router.dismissTo(entry.id === null ? '/post' : `/post?listing=${entry.id}`);
  }

  async function discard() {
    await outbox.discard(clientId);
    toast.say(t('app.dropped'));
  }

  return (
    <View style={[styles.entry, { backgroundColor: colours.surface, borderColor: colours.line }]}>
      <View style={styles.line}>
        <Icon
          name={problem === null ? 'clock' : 'triangle-alert'}
          size={20}
          colour={problem === null ? 'muted' : 'alert'}
        />
        <View style={styles.words}>
          <Words bold numberOfLines={2}>
            {name}
          </Words>
          <Words size="s" colour={problem === null ? 'muted' : 'alert'} accessibilityLiveRegion="polite">
            {stateOf(entry, t)}
          </Words>
        </View>
      </View>
      <View style={styles.ways}>
        {isMessage(entry) && 'adId' in entry.to ? null : (
          <Button
            kind="secondary"
            label={t('offline.open')}
            accessibilityLabel={named(t('offline.open'))}
            onPress={open}
          />
        )}
        {problem === null ? null : (
          <Button
            kind="secondary"
            label={t('offline.again')}
            accessibilityLabel={named(t('offline.again'))}
            onPress={() => outbox.current?.retry(clientId)}
          />
        )}
        <Button
          kind="danger"
          label={t('offline.discard')}
          accessibilityLabel={named(t('offline.discard'))}
          onPress={discard}
        />
      </View>
    </View>
  );
}

const styles = StyleSheet.create({
  part: { gap: space.s, padding: space.l },
  entry: { gap: space.s, padding: space.m, borderWidth: 1, borderRadius: radius.m },
  line: { flexDirection: 'row', gap: space.s },
  words: { flex: 1, gap: 2 },
  ways: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
