import { ApiError } from '@thulubazaar/client';
import type { RevealedShopContact, Shop } from '@thulubazaar/contract';
import { usePathname, useRouter } from 'expo-router';
import { useState } from 'react';
import { Linking, StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { session } from '~/data/session.ts';
import { useStore } from '~/device/use-store.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Row } from '~/ui/row.tsx';
import { space } from '~/ui/theme.ts';
import { Words } from '~/ui/words.tsx';

// An app that is not there, a tablet that does not call: the number stands there to be read.
const open = (address: string) => Linking.openURL(address).catch(() => {});

/** The ways to a shop. Numbers are asked for when somebody presses for them, and kept nowhere. */
export function ShopContact({ shop }: { shop: Shop }) {
  const { t } = useTexts();
  const { contact, slug } = shop;
  const { me } = useStore(session);
  const router = useRouter();
  const here = usePathname();
  const [revealed, setRevealed] = useState<RevealedShopContact | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const isHidden = contact.phones > 0 || contact.whatsapp || contact.email;

  const press = async () => {
    if (!me) return router.push({ pathname: '/sign-in', params: { next: here } });
    setBusy(true);
    setProblem(null);
    try {
      setRevealed(await api('POST /api/shops/{slug}/contact', { params: { slug } }));
    } catch (error) {
      setProblem(error);
    }
    setBusy(false);
  };
  const isNeeded = problem instanceof ApiError && problem.code === 'phone_needed';
  return (
    <View style={styles.all}>
      {isHidden && !revealed ? (
        <Button
          icon="phone"
          label={t(contact.phones > 0 || contact.whatsapp ? 'shop.showNumbers' : 'shop.showEmail')}
          busy={isBusy}
          onPress={press}
        />
      ) : null}
      {problem ? (
        <Words colour="alert" accessibilityLiveRegion="polite">
          {isNeeded ? t('contact.phoneNeeded') : problemText(problem, t)}
        </Words>
      ) : null}
      {isNeeded ? (
        <Button kind="secondary" label={t('contact.addPhone')} onPress={() => router.push('/profile')} />
      ) : null}
      {revealed ? <Ways {...revealed} /> : null}
      {contact.website ? <Website address={contact.website} /> : null}
    </View>
  );
}

function Ways({ phones, whatsapp, email }: RevealedShopContact) {
  const { t } = useTexts();
  return (
    <View style={styles.rows}>
      {phones.map((phone) => (
        <Row
          key={phone}
          icon="phone"
          label={phone.replace(/^\+977/, '')}
          onPress={() => open(`tel:${phone}`)}
        />
      ))}
      {whatsapp ? (
        <Row
          icon="message-circle"
          label={t('contact.whatsapp')}
          text={whatsapp.replace(/^\+977/, '')}
          onPress={() => open(`https://wa.me/${whatsapp.slice(1)}`)}
        />
      ) : null}
      {email ? <Row icon="send-horizontal" label={email} onPress={() => open(`mailto:${email}`)} /> : null}
    </View>
  );
}

function Website({ address }: { address: string }) {
  return (
    <View style={styles.rows}>
      <Row
        icon="link"
        label={address.replace(/^https?:\/\//, '').replace(/\/$/, '')}
        onPress={() => open(address)}
      />
    </View>
  );
}

const styles = StyleSheet.create({
  all: { gap: space.s },
  rows: { marginHorizontal: -space.m },
});
