import { useMutation, useQuery } from '@tanstack/react-query';
import type { CallOf } from '@thulubazaar/client';
import type { NotificationDevice, NotificationSettings } from '@thulubazaar/contract';
import { deviceName } from '@thulubazaar/contract/device-name';
import { notificationChannels } from '@thulubazaar/contract/limits';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { type Href, useRouter } from 'expo-router';
import { type ReactNode, useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { PushAsk } from '~/cards/push-ask.tsx';
import { api } from '~/data/api.ts';
import { devicesQuery, notificationSettingsQuery } from '~/data/notifications.ts';
import { queries } from '~/data/queries.ts';
import { session } from '~/data/session.ts';
import { push } from '~/device/push.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { Row, SwitchRow } from '~/ui/row.tsx';
import { Screen } from '~/ui/screen.tsx';
import { SignInFirst } from '~/ui/sign-in-first.tsx';
import { Failed, Loading } from '~/ui/states.tsx';
import { space } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { Heading, Words } from '~/ui/words.tsx';
import { HourChoice } from './hour-choice.tsx';

type Change = CallOf<'PATCH /api/notifications/settings'>['body'];

/** /notifications/settings: what one hears of, how and when. Each change is settled at once. */
export function NotificationSettingsScreen() {
  const { t } = useTexts();
  const { me } = useStore(session);
  const title = t('notifications.settingsTitle');
  const { data, error, refetch } = useQuery({ ...notificationSettingsQuery, enabled: Boolean(me) });
  if (!me) return <SignInFirst title={title} icon="bell" next="/notifications/settings" />;
  return (
    <Screen title={title}>
      {data ? <Settings settings={data} /> : error ? <Failed error={error} onRetry={refetch} /> : <Loading />}
    </Screen>
  );
}

function Settings({ settings }: { settings: NotificationSettings }) {
  const { t } = useTexts();
  const { mutate } = useMutation({
    mutationFn: (body: Change) => api('PATCH /api/notifications/settings', { body }),
    onSuccess: (settled) => queries.setQueryData(notificationSettingsQuery.queryKey, settled),
    onError: (error) => toast.say(problemText(error, t)),
  });
  return (
    <>
      <Devices />
      <Groups settings={settings} change={mutate} />
      <Quiet quiet={settings.quiet} change={mutate} />
      {settings.reach.mail ? <Digest digest={settings.digest} change={mutate} /> : null}
    </>
  );
}

/** Whether this phone is told, and the others that are; no heading as long as neither is known. */
function Devices() {
  const { t } = useTexts();
  const { data } = useQuery(devicesQuery);
  const { state } = useStore(push);
  const devices = data?.items ?? [];
  if (state === 'unknown' && devices.length === 0) return null;
  return (
    <Part title={t('notifications.devices')}>
      <PushAsk whole />
      {devices.map((device) => (
        <Device key={device.id} device={device} />
      ))}
    </Part>
  );
}

function Device({ device: { id, app, userAgent, current, createdAt } }: { device: NotificationDevice }) {
  const { lang, t } = useTexts();
  const { mutate, isPending } = useMutation({
    mutationFn: () => api('DELETE /api/notifications/devices/{id}', { params: { id } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: devicesQuery.queryKey }),
    onError: (error) => toast.say(problemText(error, t)),
  });
  const name = deviceName(userAgent) ?? app ?? t('notifications.unknownDevice');
  return (
    <View style={styles.device}>
      <View style={styles.words}>
        <Words>{current ? `${name} · ${t('notifications.thisDevice')}` : name}</Words>
        <Words size="xs" colour="muted">
          {relativeTime(createdAt, lang)}
        </Words>
      </View>
      <Button kind="quiet" label={t('notifications.forget')} busy={isPending} onPress={() => mutate()} />
    </View>
  );
}

interface GroupsProps {
  settings: NotificationSettings;
  change(body: Change): void;
}

function Groups({ settings: { groups, reach }, change }: GroupsProps) {
  const { t } = useTexts();
  const router = useRouter();
  const reached = { push: true, mail: reach.mail, sms: reach.sms };
  return (
    <Part title={t('notifications.groups')}>
      <Words size="s" colour="muted">
        {t('notifications.groupsHint')}
      </Words>
      {groups.map((each) => (
        <View key={each.group} style={styles.group}>
          <Words>{t(`notifications.group_${each.group}`)}</Words>
          <View style={styles.channels}>
            {notificationChannels.map((channel) =>
              reached[channel] ? (
                <Chip
                  key={channel}
                  on={each[channel]}
                  {...(each[channel] ? { icon: 'check' } : {})}
                  label={t(`notifications.by_${channel}`)}
                  hint={t(`notifications.group_${each.group}`)}
                  onPress={() => change({ groups: [{ group: each.group, channel, on: !each[channel] }] })}
                />
              ) : null,
            )}
          </View>
        </View>
      ))}
      {reach.mail && reach.sms ? null : (
        <View style={styles.bleed}>
          <Row
            icon="user-round"
            label={t(reach.mail ? 'notifications.noSms' : 'notifications.noMail')}
            onPress={() => router.push('/profile' as Href)}
          />
        </View>
      )}
    </Part>
  );
}

const usualQuiet = { from: 22 * 60, to: 7 * 60, messages: true };

function Quiet({ quiet, change }: { quiet: NotificationSettings['quiet']; change(body: Change): void }) {
  const { t } = useTexts();
  const [last, setLast] = useState(quiet ?? usualQuiet);
  const settle = (next: typeof usualQuiet) => {
    setLast(next);
    change({ quiet: next });
  };
  return (
    <Part title={t('notifications.quietTitle')}>
      <View style={styles.bleed}>
        <SwitchRow
          label={t('notifications.quietOn')}
          on={quiet !== null}
          onChange={(on) => change({ quiet: on ? last : null })}
        />
      </View>
      {quiet ? (
        <>
          <HourChoice
            label={t('notifications.quietFrom')}
            minute={quiet.from}
            onChoose={(from) => settle({ ...quiet, from })}
          />
          <HourChoice
            label={t('notifications.quietTo')}
            minute={quiet.to}
            onChoose={(to) => settle({ ...quiet, to })}
          />
          <View style={styles.bleed}>
            <SwitchRow
              label={t('notifications.quietMessages')}
              on={quiet.messages}
              onChange={(messages) => settle({ ...quiet, messages })}
            />
          </View>
        </>
      ) : null}
      <Words size="s" colour="muted">
        {t('notifications.quietNote')}
      </Words>
    </Part>
  );
}

type DigestOf = NotificationSettings['digest'];

function Digest({ digest, change }: { digest: DigestOf; change(body: Change): void }) {
  const { t } = useTexts();
  return (
    <Part title={t('notifications.digestTitle')}>
      <View style={styles.channels}>
        {(['off', 'daily', 'weekly'] as const).map((every) => (
          <Chip
            key={every}
            on={digest.every === every}
            label={t(`notifications.digest_${every}`)}
            onPress={() => change({ digest: { ...digest, every } })}
          />
        ))}
      </View>
      {digest.every === 'off' ? null : (
        <HourChoice
          label={t('notifications.digestHour')}
          minute={digest.hour * 60}
          onChoose={(minute) => change({ digest: { ...digest, hour: Math.floor(minute / 60) } })}
        />
      )}
    </Part>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <View style={styles.part}>
      <Heading size="l">{title}</Heading>
      {children}
    </View>
  );
}

const styles = StyleSheet.create({
  part: { padding: space.l, gap: space.m },
  device: { flexDirection: 'row', alignItems: 'center', gap: space.m },
  words: { flex: 1 },
  group: { gap: space.s },
  // A row has its own distance from the edge.
  bleed: { marginHorizontal: -space.l },
  channels: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
