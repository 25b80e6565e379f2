import type { BulkUpload, Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

/** The button that posts what is good, and what has to be chosen where not all of it is. */
export function PostForm({ lang, upload }: { lang: Lang; upload: BulkUpload }) {
  const t = translate(lang);
  const { id, state, rows, faulty, posted } = upload;
  const good = rows - faulty - posted;
  const isAgain = posted > 0;
  if (state === 'reading' || (good === 0 && !(isAgain && faulty > 0))) return null;
  return (
    <form method="post" action={pageHref(lang, '/my/bulk/do')} className="panel grid gap-3 p-4">
      <h2 className="text-lg">{t('bulk.step_5')}</h2>
      <p className="text-sm text-muted">{t('bulk.postLead')}</p>
      <input type="hidden" name="id" value={id} />
      {faulty > 0 && good > 0 ? (
        <label className="flex min-h-11 items-center gap-2">
          <input type="checkbox" className="size-5 accent-brand" name="leaveOut" value="1" required />
          {t('bulk.leaveOut', { count: faulty })}
        </label>
      ) : null}
      {isAgain && faulty > 0 ? (
        <label className="flex min-h-11 items-center gap-2">
          <input
            type="checkbox"
            className="size-5 accent-brand"
            name="different"
            value="1"
            required={good === 0}
          />
          {t('bulk.different')}
        </label>
      ) : null}
      <p>
        <button type="submit" name="do" value="post" className="btn btn-primary">
          <Icon name="check" />
          {good > 0 ? t('bulk.post', { count: good }) : t('bulk.postAgain')}
        </button>
      </p>
    </form>
  );
}
