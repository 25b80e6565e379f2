import type { Shop, ShopHours } from '@thulubazaar/contract';
import { nearExceptions, spansText } from '@thulubazaar/frontend/shop/hours-text';
import { weekdayOf } from '@thulubazaar/frontend/shop/open-state';
import { formatDate, startOfNepalDay } from '@thulubazaar/nepal/calendar';
import { useState } from 'react';
import { Linking, StyleSheet, View } from 'react-native';
import { api } from '~/data/api.ts';
import { useTexts } from '~/i18n/texts.ts';
import { type Fact, Facts } from '~/ui/facts.tsx';
import { Report } from '~/ui/report.tsx';
import { Row } from '~/ui/row.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { space } from '~/ui/theme.ts';
import { Heading, Words } from '~/ui/words.tsx';

type Open = 'about' | 'hours' | 'places';

/** What else is known of a shop, each behind a line: itself, its hours, where it is, what the law has it show. */
export function ShopMore({ shop }: { shop: Shop }) {
  const { lang, t } = useTexts();
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const { hours, places } = shop;
  const [first] = places;
  return (
    <View style={styles.rows}>
      {hours ? <Row icon="clock" label={t('shop.hours')} onPress={() => setOpen('hours')} /> : null}
      {first ? (
        <Row
          icon="map-pin"
          label={t('shop.places')}
          text={first.address || first.place.label[lang]}
          onPress={() => setOpen('places')}
        />
      ) : null}
      <Row icon="info" label={t('shop.about')} onPress={() => setOpen('about')} />
      <Sheet title={t('shop.hours')} isOpen={open === 'hours'} onClose={close}>
        {hours ? <Hours hours={hours} /> : null}
      </Sheet>
      <Sheet title={t('shop.places')} isOpen={open === 'places'} onClose={close}>
        <View style={styles.edge}>
          {places.map(({ place, address, map }) => (
            <Row
              key={`${place.id} ${address}`}
              icon="map-pin"
              label={address || place.label[lang]}
              text={`${place.label[lang]} · ${t('shop.map')}`}
              onPress={() => Linking.openURL(map).catch(() => {})}
            />
          ))}
        </View>
      </Sheet>
      <Sheet title={t('shop.about')} isOpen={open === 'about'} onClose={close}>
        <About shop={shop} />
      </Sheet>
    </View>
  );
}

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

function Hours({ hours }: { hours: ShopHours }) {
  const texts = useTexts();
  const { lang, t } = texts;
  const near = nearExceptions(hours, new Date());
  return (
    <>
      <Facts
        facts={weekdays.map((weekday) => ({
          label: t(`shop.day_${weekday}`),
          value: spansText(hours.week[weekday] ?? [], texts),
        }))}
      />
      {near.length > 0 ? (
        <>
          <Heading size="m">{t('shop.exceptions')}</Heading>
          <Facts
            facts={near.map(({ day, spans, note }) => ({
              label: `${t(`shop.day_${weekdayOf(day)}`)}, ${formatDate(startOfNepalDay(day), lang)}`,
              note,
              value: spansText(spans, texts),
            }))}
          />
        </>
      ) : null}
    </>
  );
}

const reasons = ['scam', 'abuse', 'spam', 'fake_listing', 'other'] as const;

function About({ shop: { slug, description, business } }: { shop: Shop }) {
  const { t } = useTexts();
  const { registeredName, registrationNumber, pan, grievance } = business;
  const facts: Fact[] = [
    [t('shop.registeredName'), registeredName],
    [t('shop.registrationNumber'), registrationNumber],
    [t('shop.pan'), pan],
    [t('shop.grievance'), grievance?.name],
    [t('shop.grievance'), grievance?.phone?.replace(/^\+977/, '')],
    [t('shop.grievance'), grievance?.email],
  ].flatMap(([label = '', value]) => (value ? [{ label: label ?? '', value }] : []));
  return (
    <>
      {description ? <Words selectable>{description}</Words> : null}
      {facts.length > 0 ? (
        <>
          <Heading size="m">{t('shop.business')}</Heading>
          <Facts facts={facts} />
        </>
      ) : null}
      <Report
        open={t('shop.report')}
        ask={t('reportPerson.ask')}
        done={t('shop.reported')}
        own={t('reportPerson.own')}
        reasons={reasons.map((reason) => [reason, t(`reportPerson.${reason}`)] as const)}
        send={(reason) => api('POST /api/shops/{slug}/report', { params: { slug }, body: { reason } })}
      />
    </>
  );
}

const styles = StyleSheet.create({
  rows: { marginHorizontal: -space.m },
  edge: { marginHorizontal: -space.l },
});
