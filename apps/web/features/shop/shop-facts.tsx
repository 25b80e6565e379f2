import type { Lang } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/frontend/words/format';
import type { Shop } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

interface Props {
  shop: Shop;
  lang: Lang;
}

/** Where a shop is, each with the way there. */
export function ShopPlaces({ shop: { places }, lang }: Props) {
  const t = translate(lang);
  if (places.length === 0) return null;
  return (
    <section aria-labelledby="places">
      <h2 id="places" className="mb-2 text-lg">
        {t('shop.places')}
      </h2>
      <ul className="grid gap-2">
        {places.map(({ place, address, map }) => (
          <li key={`${place.id} ${address}`}>
            <p dir="auto">{address || pick(place.label, lang)}</p>
            {address ? <p className="text-sm text-muted">{pick(place.label, lang)}</p> : null}
            <a className="link inline-flex min-h-11 items-center gap-2" href={map} rel="nofollow noopener">
              <Icon name="map-pin" />
              {t('shop.map')}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the law has a business show. */
export function ShopBusiness({ shop: { business }, lang }: Props) {
  const t = translate(lang);
  const { registeredName, registrationNumber, pan, grievance } = business;
  const facts = [
    [t('shop.registeredName'), registeredName],
    [t('shop.registrationNumber'), registrationNumber],
    [t('shop.pan'), pan],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  if (facts.length === 0 && !grievance) return null;
  return (
    <section aria-labelledby="business">
      <h2 id="business" className="mb-2 text-lg">
        {t('shop.business')}
      </h2>
      <dl className="facts-plain">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd dir="auto">{value}</dd>
          </div>
        ))}
        {grievance ? (
          <div>
            <dt>{t('shop.grievance')}</dt>
            <dd>
              <span className="block" dir="auto">
                {grievance.name}
              </span>
              {grievance.phone ? (
                <a className="link inline-flex min-h-11 items-center" href={`tel:${grievance.phone}`}>
                  {grievance.phone.replace(/^\+977/, '')}
                </a>
              ) : null}{' '}
              {grievance.email ? (
                <a
                  className="link inline-flex min-h-11 items-center break-all"
                  href={`mailto:${grievance.email}`}
                >
                  {grievance.email}
                </a>
              ) : null}
            </dd>
          </div>
        ) : null}
      </dl>
    </section>
  );
}

/** What a shop has to say these days. */
export function ShopAnnouncements({ shop: { announcements }, today, lang }: Props & { today: string }) {
  const t = translate(lang);
  const current = announcements.filter(({ from, until }) => from <= today && today <= until);
  if (current.length === 0) return null;
  return (
    <ul className="mt-4 grid gap-2" aria-label={t('shop.announcements')}>
      {current.map(({ id, text, until }) => (
        <li key={id} className="note">
          <p dir="auto">{text}</p>
          <p className="text-sm text-muted">
            {t('shop.until', { date: formatDate(`${until}T12:00:00+05:45`, lang) })}
          </p>
        </li>
      ))}
    </ul>
  );
}
