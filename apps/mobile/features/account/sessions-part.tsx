import { useQuery } from '@tanstack/react-query';
import type { Session } from '@thulubazaar/contract';
import { deviceName } from '@thulubazaar/contract/device-name';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { useSubmit } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import { Part } from './part.tsx';
import { endSession, sessionsKey } from './profile-calls.ts';

/** Where one is signed in, and the way to end it. */
export function SessionsPart() {
  const { t } = useTexts();
  const { data } = useQuery({
    queryKey: sessionsKey,
    queryFn: ({ signal }) => api('GET /api/auth/sessions', { signal }),
  });
  const { busy, problem, submit } = useSubmit(async () => {
    await endSession('others');
    toast.say(t('profile.ended'));
  });
  const sessions = data?.items ?? [];
  return (
    <Part title={t('profile.sessions')} hint={t('profile.sessionsHint')}>
      {sessions.map((one) => (
        <Item key={one.id} session={one} />
      ))}
      <Note alert text={problem} />
      {sessions.length > 1 ? (
        <Button kind="danger" label={t('profile.endOthers')} busy={busy} onPress={submit} />
      ) : null}
    </Part>
  );
}

function Item({ session: { id, device, address, current, lastUsedAt } }: { session: Session }) {
  const { lang, t } = useTexts();
  const name = deviceName(device) ?? t('profile.unknownDevice');
  const { busy, problem, submit } = useSubmit(() => endSession(id));
  return (
    <View>
      <View style={styles.item}>
        <View style={styles.words}>
          <Words>{current ? `${name} · ${t('profile.thisDevice')}` : name}</Words>
          <Words size="xs" colour="muted">
            {[t('profile.lastUsed', { time: relativeTime(lastUsedAt, lang) }), address]
              .filter(Boolean)
              .join(' · ')}
          </Words>
        </View>
        {current ? null : (
          <Button
            kind="quiet"
            label={t('profile.end')}
            accessibilityLabel={t('profile.endNamed', { device: name })}
            busy={busy}
            onPress={submit}
          />
        )}
      </View>
      <Note alert text={problem} />
    </View>
  );
}

const styles = StyleSheet.create({
  item: { flexDirection: 'row', alignItems: 'center', gap: space.m },
  words: { flex: 1 },
});
