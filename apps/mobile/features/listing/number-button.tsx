import { ApiError } from '@thulubazaar/client';
import type { Ad, RevealedContact } from '@thulubazaar/contract';
import { formatHour } from '@thulubazaar/nepal/hours';
import { usePathname, useRouter } from 'expo-router';
import { useState } from 'react';
import { Linking, StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { session } from '~/data/session.ts';
import { webAddress } from '~/data/web-address.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';

/** True where the seller has said that their number may be shown. */
export function showsNumber({ call, whatsapp, viber }: Ad['contact']): boolean {
  return call || whatsapp || viber;
}

// A pace that was too fast is over in a minute; what lasts longer is the day's number of numbers.
const longestPause = 120;

/** The way to the seller's number, which is asked for when it is pressed, and kept nowhere. */
export function NumberButton({ listing }: { listing: Ad }) {
  const { t } = useTexts();
  const router = useRouter();
  const here = usePathname();
  const { me } = useStore(session);
  const [isBusy, setBusy] = useState(false);
  const [revealed, setRevealed] = useState<RevealedContact | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const { id, contact } = listing;

  const press = async () => {
    if (!me) return router.push({ pathname: '/sign-in', params: { next: here } });
    setBusy(true);
    setProblem(null);
    try {
      const shown = await api('POST /api/ads/{id}/contact', { params: { id } });
      setRevealed(shown);
      if (shown.call) call(shown.phone);
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  const close = () => {
    setRevealed(null);
    setProblem(null);
  };
  return (
    <>
      <Button
        kind="secondary"
        icon="phone"
        label={t(contact.call ? 'contact.call' : 'contact.show')}
        busy={isBusy}
        onPress={press}
        style={styles.wide}
      />
      <Sheet title={listing.seller.name} isOpen={revealed !== null || problem !== null} onClose={close}>
        {revealed ? (
          <Ways listing={listing} revealed={revealed} />
        ) : (
          <Problem problem={problem} onClose={close} />
        )}
      </Sheet>
    </>
  );
}

function call(phone: string): void {
  open(`tel:${phone}`);
}

function open(address: string): void {
  // An app that is not there, a tablet that does not call: the number stands in the sheet.
  Linking.openURL(address).catch(() => {});
}

function Ways({ listing, revealed }: { listing: Ad; revealed: RevealedContact }) {
  const { lang, t } = useTexts();
  const { phone, whatsapp, viber, hours } = revealed;
  const number = phone.slice(1);
  const greeting = encodeURIComponent(`${listing.title}\n${webAddress(listing.path)}`);
  return (
    <View style={styles.ways}>
      <Heading size="xl" selectable>
        {phone.replace(/^\+977/, '')}
      </Heading>
      {hours ? (
        <Words bold>
          {t('contact.hours', { from: formatHour(hours.from, lang), to: formatHour(hours.to, lang) })}
        </Words>
      ) : null}
      <Words>{t('contact.beforeYouPay')}</Words>
      {revealed.call ? <Button icon="phone" label={t('contact.call')} onPress={() => call(phone)} /> : null}
      {whatsapp ? (
        <Button
          kind="secondary"
          icon="message-circle"
          label={t('contact.whatsapp')}
          onPress={() => open(`https://wa.me/${number}?text=${greeting}`)}
        />
      ) : null}
      {viber ? (
        <Button
          kind="secondary"
          icon="message-circle"
          label={t('contact.viber')}
          onPress={() => open(`viber://chat?number=%2B${number}`)}
        />
      ) : null}
    </View>
  );
}

function Problem({ problem, onClose }: { problem: unknown; onClose(): void }) {
  const { t } = useTexts();
  const router = useRouter();
  const isNeeded = problem instanceof ApiError && problem.code === 'phone_needed';
  return (
    <View style={styles.ways}>
      <Words accessibilityLiveRegion="polite">{saidOf(problem, t)}</Words>
      {isNeeded ? (
        <Button
          label={t('contact.addPhone')}
          onPress={() => {
            onClose();
            router.push('/profile');
          }}
        />
      ) : null}
    </View>
  );
}

function saidOf(problem: unknown, t: ReturnType<typeof useTexts>['t']): string {
  if (!(problem instanceof ApiError)) return problemText(problem, t);
  if (problem.code === 'phone_needed') return t('contact.phoneNeeded');
  if (problem.code === 'offline') return t('contact.offline');
  const isSpent = problem.code === 'too_many_requests' && (problem.retryAfter ?? 0) > longestPause;
  return isSpent ? t('contact.today') : problemText(problem, t);
}

const styles = StyleSheet.create({
  ways: { gap: space.m },
  wide: { flexGrow: 1, maxWidth: 360 },
});
