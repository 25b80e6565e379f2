import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';

interface Props {
  lang: Lang;
  /** The page it is on, without the language: where to come back to from signing in. */
  path: string;
  /** The number of a listing, the handle of a person, a review of a person or their answer to it, or the slug of a shop. */
  of:
    | { listing: number }
    | { person: string }
    | { review: string; person: string }
    | { answer: string; person: string }
    | { shop: string };
  /** What opens it, and what is asked then. */
  open: string;
  ask: string;
  /** What it says once it is sent, and where it is about oneself. */
  done: string;
  own: string;
  /** By what is sent, in words. */
  reasons: readonly (readonly [string, string])[];
}

/** Says to the moderators that something is wrong: one tap opens the reasons, the second sends one. A form like any other. */
export function ReportForm({ lang, path, of, open, ask, done, own, reasons }: Props) {
  const t = translate(lang);
  return (
    <Island
      name="report-form"
      data-listing={'listing' in of ? of.listing : undefined}
      data-person={'person' in of ? of.person : undefined}
      data-review={'review' in of ? of.review : undefined}
      data-answer={'answer' in of ? of.answer : undefined}
      data-shop={'shop' in of ? of.shop : undefined}
      data-done={done}
      data-failed={t('report.failed')}
      data-own={own}
      data-today={t('report.today')}
      data-sign-in={`${pageHref(lang, '/sign-in')}?next=${encodeURIComponent(pageHref(lang, path))}`}
    >
      <details className="report">
        <summary>
          <Icon name="flag" />
          {open}
        </summary>
        <form action={pageHref(lang, '/report/send')} method="post" aria-label={ask}>
          {Object.entries(of).map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <p className="text-sm">{ask}</p>
          {reasons.map(([reason, words]) => (
            <button key={reason} type="submit" className="chip" name="reason" value={reason}>
              {words}
            </button>
          ))}
        </form>
        <p className="report-said" role="status" />
      </details>
    </Island>
  );
}
