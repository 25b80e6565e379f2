import { useQuery } from '@tanstack/react-query';
import type { Answer } from '@thulubazaar/client';
import { formatHour } from '@thulubazaar/nepal/hours';
import { useState } from 'react';
import { StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { queries } from '~/data/queries.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Chip } from '~/ui/chip.tsx';
import { Note } from '~/ui/note.tsx';
import { SwitchRow } from '~/ui/row.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space } from '~/ui/theme.ts';
import { toast } from '~/ui/toast.tsx';
import { useSubmit } from '~/ui/use-submit.ts';
import { Words } from '~/ui/words.tsx';
import { Bleed } from './bleed.tsx';
import { Part } from './part.tsx';
import { type ContactWays, contactKey } from './profile-calls.ts';

type MyContact = Answer<'GET /api/me/contact'>;

const ways = [
  ['call', 'profile.reachCall'],
  ['whatsapp', 'contact.whatsapp'],
  ['viber', 'contact.viber'],
] as const;

/** What most people mean by the day. */
const usualHours = { from: 7, to: 20 };

/** How buyers may reach one besides by messages, and how many were shown the number. */
export function ReachPart() {
  const { t } = useTexts();
  const { data } = useQuery({
    queryKey: contactKey,
    queryFn: ({ signal }) => api('GET /api/me/contact', { signal }),
    meta: { keep: true },
  });
  return (
    <Part title={t('profile.reach')} hint={t('profile.reachHint')}>
      {data ? <Ways key={String(data.canShowNumber)} contact={data} /> : null}
    </Part>
  );
}

function Ways({ contact }: { contact: MyContact }) {
  const { t } = useTexts();
  const { canShowNumber, seenThisWeek } = contact;
  const [chosen, setChosen] = useState<ContactWays>({
    ...{ call: contact.call, whatsapp: contact.whatsapp, viber: contact.viber, hours: contact.hours },
  });
  const { hours } = chosen;
  const { busy, problem, submit } = useSubmit(async () => {
    const body = { ...chosen, hours: hours && hours.from === hours.to ? null : hours };
    const saved = await api('PUT /api/me/contact', { body });
    queries.setQueryData<MyContact>(contactKey, (before) => before && { ...before, ...saved });
    toast.say(t('profile.saved'));
  });
  if (!canShowNumber) return <Note icon="phone" text={t('profile.reachNoPhone')} />;
  return (
    <>
      <Bleed>
        {ways.map(([way, label]) => (
          <SwitchRow
            key={way}
            label={t(label)}
            on={chosen[way]}
            onChange={(on) => setChosen({ ...chosen, [way]: on })}
          />
        ))}
        <SwitchRow
          label={t('profile.reachSomeHours')}
          on={hours !== null}
          onChange={(on) => setChosen({ ...chosen, hours: on ? usualHours : null })}
        />
      </Bleed>
      {hours ? (
        <View style={styles.hours}>
          {(['from', 'to'] as const).map((end) => (
            <Hour
              key={end}
              label={t(end === 'from' ? 'profile.reachFrom' : 'profile.reachTo')}
              hour={hours[end]}
              onChoose={(hour) => setChosen({ ...chosen, hours: { ...hours, [end]: hour } })}
            />
          ))}
        </View>
      ) : null}
      {seenThisWeek > 0 ? <Words bold>{t('profile.seenThisWeek', { count: seenThisWeek })}</Words> : null}
      <Note alert text={problem} />
      <Button kind="secondary" label={t('profile.reachSave')} busy={busy} onPress={submit} />
    </>
  );
}

interface HourProps {
  label: string;
  hour: number;
  onChoose(hour: number): void;
}

function Hour({ label, hour, onChoose }: HourProps) {
  const { lang } = useTexts();
  const [isOpen, setOpen] = useState(false);
  return (
    <View style={styles.hour}>
      <Words size="s">{label}</Words>
      <Button
        kind="secondary"
        icon="clock"
        label={formatHour(hour, lang)}
        accessibilityLabel={`${label}: ${formatHour(hour, lang)}`}
        onPress={() => setOpen(true)}
      />
      <Sheet title={label} isOpen={isOpen} onClose={() => setOpen(false)}>
        <View style={styles.chips}>
          {Array.from({ length: 24 }, (_, one) => (
            <Chip
              key={formatHour(one, lang)}
              on={one === hour}
              label={formatHour(one, lang)}
              onPress={() => {
                setOpen(false);
                onChoose(one);
              }}
            />
          ))}
        </View>
      </Sheet>
    </View>
  );
}

const styles = StyleSheet.create({
  hours: { flexDirection: 'row', flexWrap: 'wrap', gap: space.l },
  hour: { gap: space.xs },
  chips: { flexDirection: 'row', flexWrap: 'wrap', gap: space.s },
});
