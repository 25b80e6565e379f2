import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { pageAt } from '@/data/page-at.ts';
import { translate } from '@/i18n/translate.ts';
import { EmptyState } from '@/shell/empty-state.tsx';
import { MoreLink } from '@/shell/more-link.tsx';
import { Problem } from '@/shell/problem.tsx';
import { DealItem } from './deal-item.tsx';

interface Props {
  lang: Lang;
  cursor: string | undefined;
  /** What a button of the page came to, as the address says. */
  problem: unknown;
  done: unknown;
}

const deeds = ['confirm', 'deny', 'write', 'edit', 'answer'] as const;

/** What one sold to somebody and bought: to confirm, and to write of. Plain HTML, made for whoever asks. */
export async function DealsPage({ lang, cursor, problem, done }: Props) {
  const t = translate(lang);
  const api = await ownApi();
  const { items, nextCursor } = await pageAt(cursor, (query) => api('GET /api/my/deals', { query }));
  const deed = deeds.find((one) => one === done);
  return (
    <div className="mx-auto max-w-2xl pt-4">
      <h1 className="mb-1 text-2xl">{t('deals.title')}</h1>
      <p className="mb-3 text-muted">{t('deals.lead')}</p>
      {deed ? (
        <p className="note mb-3" role="status">
          {t(`deals.done_${deed}`)}
        </p>
      ) : null}
      <Problem lang={lang} code={problem} />
      {items.length === 0 ? (
        <EmptyState icon="hand-coins" title={t('deals.emptyTitle')}>
          <p className="text-muted">{t('deals.emptyText')}</p>
          <a className="btn btn-primary" href={pageHref(lang, '/my')}>
            {t('my.title')}
          </a>
        </EmptyState>
      ) : (
        <ul className="grid gap-3" aria-label={t('deals.title')}>
          {items.map((deal) => (
            <DealItem key={deal.id} deal={deal} lang={lang} />
          ))}
        </ul>
      )}
      <MoreLink
        href={nextCursor && `${pageHref(lang, '/my/deals')}?cursor=${encodeURIComponent(nextCursor)}`}
        label={t('deals.more')}
      />
    </div>
  );
}
