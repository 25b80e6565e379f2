import { useQuery } from '@tanstack/react-query';
import type { Passkey } from '@thulubazaar/contract';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { modelName } from 'expo-device';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { queries } from '~/data/queries.ts';
import { knowsPasskeys, makePasskey } from '~/device/passkeys.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Note } from '~/ui/note.tsx';
import { space } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { useSubmit } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import { Part } from './part.tsx';
import { type NewPasskey, passkeysKey } from './profile-calls.ts';

/** The keys one signs in with by what opens the phone; one more is made here where the phone knows them. */
export function PasskeysPart() {
  const { t } = useTexts();
  const { data } = useQuery({
    queryKey: passkeysKey,
    queryFn: ({ signal }) => api('GET /api/auth/me/passkeys', { signal }),
  });
  const { busy, problem, submit } = useSubmit(async () => {
    const made = await makePasskey(await api('POST /api/auth/me/passkeys/options'));
    await api('POST /api/auth/me/passkeys', {
      body: { credential: made as unknown as NewPasskey, name: modelName ?? t('profile.unknownDevice') },
    });
    toast.say(t('profile.passkeyMade'));
    queries.invalidateQueries({ queryKey: passkeysKey });
  });
  if (!knowsPasskeys() && !data?.items.length) return null;
  return (
    <Part title={t('profile.passkeys')} hint={t('profile.passkeysHint')}>
      {data?.items.map((passkey) => (
        <Item key={passkey.id} passkey={passkey} />
      ))}
      <Note alert text={problem} />
      {knowsPasskeys() ? (
        <Button
          kind="secondary"
          icon="key-round"
          label={t('profile.makePasskey')}
          busy={busy}
          onPress={submit}
        />
      ) : null}
    </Part>
  );
}

function Item({ passkey: { id, name, createdAt, lastUsedAt } }: { passkey: Passkey }) {
  const { lang, t } = useTexts();
  const { busy, problem, submit } = useSubmit(async () => {
    await api('DELETE /api/auth/me/passkeys/{id}', { params: { id } });
    toast.say(t('profile.passkeyRemoved'));
    queries.invalidateQueries({ queryKey: passkeysKey });
  });
  return (
    <View>
      <View style={styles.item}>
        <View style={styles.words}>
          <Words>{name}</Words>
          <Words size="xs" colour="muted">
            {lastUsedAt
              ? t('profile.lastUsed', { time: relativeTime(lastUsedAt, lang) })
              : t('profile.passkeyNew', { time: relativeTime(createdAt, lang) })}
          </Words>
        </View>
        <Button
          kind="quiet"
          label={t('profile.remove')}
          accessibilityLabel={t('profile.removeNamed', { name })}
          busy={busy}
          onPress={submit}
        />
      </View>
      <Note alert text={problem} />
    </View>
  );
}

const styles = StyleSheet.create({
  item: { flexDirection: 'row', alignItems: 'center', gap: space.m },
  words: { flex: 1 },
});
