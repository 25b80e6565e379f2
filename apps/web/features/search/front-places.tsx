import type { Lang } from '@thulubazaar/contract';
import { placeHref } from '@thulubazaar/frontend/urls/links';
import { getPlace } from '@/data/api.ts';
import { getCities } from '@/data/cities.ts';
import { translate } from '@/i18n/translate.ts';
import { Section } from '@/shell/section.tsx';
import { PlaceChips } from './place-chips.tsx';

/** Ways into the market by place, for the front page. */
export async function FrontPlaces({ lang }: { lang: Lang }) {
  const t = translate(lang);
  const [provinces, cities] = await Promise.all([getPlace(null), getCities()]);
  const href = (id: string) => placeHref(lang, id);
  return (
    <Section id="places" title={t('home.places')}>
      <h3 className="mb-2 text-base">{t('home.cities')}</h3>
      <PlaceChips places={cities} lang={lang} href={href} />
      <h3 className="mt-4 mb-2 text-base">{t('home.provinces')}</h3>
      <PlaceChips places={provinces.items} lang={lang} href={href} />
    </Section>
  );
}
