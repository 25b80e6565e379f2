'use client';

import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { decideFinding, type Finding } from './cases.ts';
import { findingsQuery } from './cases-data.ts';
import type { TabProps } from './console-tabs.tsx';
import { SmallList } from './small-list.tsx';

/** Listings that show or say what another person's did before. */
export function Findings(head: TabProps) {
  return (
    <SmallList
      {...head}
      query={findingsQuery}
      render={(item, decide) => <Found item={item} decide={decide} />}
    />
  );
}

function Found({ item, decide }: { item: Finding; decide(decision: () => Promise<void>): void }) {
  const { t } = useTexts();
  const { id, kind, score, listing, other } = item;
  return (
    <>
      <h2 className="text-base">{t(`moderation.found_${kind}`)}</h2>
      <p className="desk-small">{t('moderation.likeness', { percent: Math.round(score * 100) })}</p>
      <div className="desk-pair">
        <Side listing={listing} label={t('moderation.later')} />
        <Side listing={other} label={t('moderation.before')} />
      </div>
      <p className="desk-two">
        <button
          type="button"
          className="btn btn-danger"
          aria-label={t('moderation.actionFor', { action: t('moderation.same'), title: listing.title })}
          onClick={() => decide(() => decideFinding(id, 'same'))}
        >
          {t('moderation.same')}
        </button>
        <button
          type="button"
          className="btn btn-quiet"
          aria-label={t('moderation.actionFor', { action: t('moderation.different'), title: listing.title })}
          onClick={() => decide(() => decideFinding(id, 'different'))}
        >
          {t('moderation.different')}
        </button>
      </p>
    </>
  );
}

function Side({ listing, label }: { listing: Finding['listing']; label: string }) {
  const { lang, t } = useTexts();
  const { title, path, state, seller } = listing;
  return (
    <div>
      <p className="desk-small">{label}</p>
      <p>
        <a
          className="link font-semibold"
          href={`/${lang}${path}`}
          target="_blank"
          rel="noopener"
          dir="auto"
          lang={textLang(title)}
        >
          {title}
        </a>
      </p>
      <p className="desk-small">
        {seller.name} · {t(`my.state_${state}`)}
      </p>
    </div>
  );
}
