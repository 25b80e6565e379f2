import type { BulkUpload, Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatBothDates, formatPlainNumber } from '@thulubazaar/frontend/words/format';
import { translate } from '@/i18n/translate.ts';
import { Island } from '@/shell/island.tsx';
import { fileHref } from './links.ts';

/** How far it is: a bar that a script moves, and a link that looks again without one. */
export function Progress({ lang, upload }: { lang: Lang; upload: BulkUpload }) {
  const t = translate(lang);
  const { id, state, rows, faulty, posted, photos, waitsUntil } = upload;
  const isPosting = state === 'posting';
  const [done, all] = isPosting ? [posted, rows - faulty] : [photos.done, photos.all];
  const text = isPosting ? t('bulk.posting') : t(rows > 0 ? 'bulk.photosComing' : 'bulk.reading');
  return (
    <Island name="bulk-progress" data-upload={id} data-state={state} className="note block">
      <p role="status">{waitsUntil ? t('bulk.waits', { date: formatBothDates(waitsUntil, lang) }) : text}</p>
      {all > 0 ? (
        <p className="flex items-center gap-3">
          <progress className="bulk-bar" max={all} value={done} aria-label={text} />
          <span data-count="">
            {formatPlainNumber(done, lang)} / {formatPlainNumber(all, lang)}
          </span>
        </p>
      ) : null}
      <a className="link inline-flex min-h-11 items-center" href={pageHref(lang, fileHref(id))}>
        {t('bulk.lookAgain')}
      </a>
    </Island>
  );
}
