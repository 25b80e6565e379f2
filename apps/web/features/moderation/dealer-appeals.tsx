'use client';

import { formatDate } from '@thulubazaar/nepal/calendar';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { type DealerAppeal, decideDealerAppeal } from './cases.ts';
import { dealerAppealsQuery } from './cases-data.ts';
import type { TabProps } from './console-tabs.tsx';
import { SmallList } from './small-list.tsx';

/** Who says that they are no dealer, with what was counted. */
export function DealerAppeals(head: TabProps) {
  return (
    <SmallList
      {...head}
      query={dealerAppealsQuery}
      render={(item, decide) => <Appeal item={item} decide={decide} />}
    />
  );
}

function Appeal({ item, decide }: { item: DealerAppeal; decide(decision: () => Promise<void>): void }) {
  const { lang, t } = useTexts();
  const { id, seller, text, reasons, createdAt } = item;
  return (
    <>
      <h2 className="text-base">
        <a className="link" href={`/${lang}${seller.path}`} target="_blank" rel="noopener" dir="auto">
          {seller.name}
        </a>
      </h2>
      <p className="desk-small">{formatDate(new Date(createdAt), lang)}</p>
      <blockquote className="desk-quote" dir="auto" lang={textLang(text)}>
        {text}
      </blockquote>
      <ul className="grid list-disc gap-1 ps-5 text-sm">
        {reasons.map(({ reason, count, limit, days = 0, category = '', points }) => (
          <li key={reason}>
            {t(`standing.${reason}`, { count, limit, days, category })} (
            {t('standing.points', { count: points })})
          </li>
        ))}
      </ul>
      <p className="desk-two">
        <button
          type="button"
          className="btn btn-quiet"
          aria-label={t('moderation.actionFor', { action: t('moderation.grant'), title: seller.name })}
          onClick={() => decide(() => decideDealerAppeal(id, 'granted'))}
        >
          {t('moderation.grant')}
        </button>
        <button
          type="button"
          className="btn btn-quiet"
          aria-label={t('moderation.actionFor', { action: t('moderation.refuse'), title: seller.name })}
          onClick={() => decide(() => decideDealerAppeal(id, 'refused'))}
        >
          {t('moderation.refuse')}
        </button>
      </p>
    </>
  );
}
