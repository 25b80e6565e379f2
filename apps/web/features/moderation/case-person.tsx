'use client';

import type { ModerationCase, SellerCard } from '@thulubazaar/contract';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatMonth } from '@thulubazaar/nepal/calendar';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { DecidedItem } from './decided-item.tsx';
import { RestrictionTag } from './restriction-tag.tsx';

/** Whom a case is about: how they stand, what was decided about them before, and who shares something with them. */
export function CasePerson({ one: { person, restriction, earlier, others } }: { one: ModerationCase }) {
  const { t } = useTexts();
  return (
    <>
      <section className="desk-part" aria-labelledby="person">
        <h2 id="person" className="sr-only">
          {t('moderation.person')}
        </h2>
        <Person person={person} />
        <RestrictionTag restriction={restriction} />
      </section>
      <section className="desk-part" aria-labelledby="earlier">
        <h2 id="earlier">{t('moderation.earlier')}</h2>
        {earlier.length === 0 ? <p className="desk-small">{t('moderation.noEarlier')}</p> : null}
        <ul className="desk-lines">
          {earlier.map((decided) => (
            <DecidedItem key={decided.id} decided={decided} />
          ))}
        </ul>
      </section>
      {others.length > 0 ? (
        <section className="desk-part" aria-labelledby="others">
          <h2 id="others">{t('moderation.others', { count: others.length })}</h2>
          <ul className="desk-lines">
            {others.map((other) => (
              <Other key={other.person.handle} other={other} />
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

function PersonLink({ person }: { person: SellerCard }) {
  const { lang } = useTexts();
  return (
    <a
      className="link font-semibold"
      href={`/${lang}${person.path}`}
      target="_blank"
      rel="noopener"
      dir="auto"
    >
      {person.name}
    </a>
  );
}

function Person({ person }: { person: SellerCard }) {
  const { lang, t } = useTexts();
  const { kind, dealer, verified, phoneVerified, sold, joinedAt, photo } = person;
  const facts = [
    t(dealer ? 'seller.dealer' : `seller.kind_${kind}`),
    t('seller.joined', { month: formatMonth(new Date(joinedAt), lang) }),
    ...(phoneVerified ? [t('seller.phoneVerified')] : []),
    ...(verified ? [t(kind === 'shop' ? 'seller.shopVerified' : 'seller.personVerified')] : []),
    ...(sold ? [t('seller.sold', { count: sold })] : []),
  ];
  return (
    <div className="desk-person">
      {photo ? (
        <a className="desk-face" href={photoUrl(photo, 320)} target="_blank" rel="noopener">
          {/* biome-ignore lint/performance/noImgElement: one of the API's own variants */}
          <img
            src={photoUrl(photo, 320)}
            alt={t('moderation.photoOf', { name: person.name })}
            width={96}
            height={96}
          />
        </a>
      ) : (
        <Icon name={kind === 'shop' || dealer ? 'store' : 'user-round'} />
      )}
      <div>
        <PersonLink person={person} />
        <p className="desk-small">{facts.join(' · ')}</p>
      </div>
    </div>
  );
}

function Other({
  other: { person, shares, restriction, live },
}: {
  other: ModerationCase['others'][number];
}) {
  const { t } = useTexts();
  return (
    <li>
      <PersonLink person={person} /> <RestrictionTag restriction={restriction} />
      <p className="desk-small">
        {[
          ...shares.map((share) => t(`moderation.shares_${share}`)),
          t('moderation.live', { count: live }),
        ].join(' · ')}
      </p>
    </li>
  );
}
