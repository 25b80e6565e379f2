import { describeAttributes } from '@thulubazaar/catalog/describe';
import type { Ad } from '@thulubazaar/contract';
import { formatBothDates, formatPlainNumber } from '@thulubazaar/frontend/words/format';
import { useRouter } from 'expo-router';
import { useTexts } from '~/i18n/texts.ts';
import { type Fact, Facts } from '~/ui/facts.tsx';
import { Part } from './part.tsx';

/** What is known about a listing beside its words: its attributes, category, place, dates, number. */
export function ListingFacts({ listing }: { listing: Ad }) {
  const { lang, t } = useTexts();
  const router = useRouter();
  const { id, attributes, category, place, placeAncestors, publishedAt, soldAt } = listing;
  // Many a town has its district's name: said once, by the smaller of the two.
  const places = [place, ...[...placeAncestors].reverse()]
    .map(({ name }) => name[lang])
    .filter((name, at, all) => name !== all[at - 1]);
  const facts: Fact[] = [
    ...describeAttributes(category.id, attributes, lang).map(({ label, value }) => ({ label, value })),
    {
      label: t('listing.category'),
      value: category.name[lang],
      onPress: () => router.push(`/c/${category.id}`),
    },
    { label: t('listing.place'), value: places.join(', '), onPress: () => router.push(`/in/${place.id}`) },
    ...(publishedAt ? [{ label: t('listing.posted'), value: formatBothDates(publishedAt, lang) }] : []),
    ...(soldAt ? [{ label: t('listing.soldAt'), value: formatBothDates(soldAt, lang) }] : []),
    { label: t('listing.number'), value: formatPlainNumber(id, lang) },
  ];
  return (
    <Part title={t('listing.details')}>
      <Facts facts={facts} />
    </Part>
  );
}
