import type { Deal, Lang } from '@thulubazaar/contract';
import { longestReview } from '@thulubazaar/contract/limits';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatBothDates, formatDate } from '@thulubazaar/frontend/words/format';
import { textLang } from '@/i18n/text-lang.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Stars } from '@/shell/stars.tsx';
import { DealForm } from './deal-form.tsx';
import { ReviewFields } from './review-fields.tsx';

interface Props {
  deal: Deal;
  lang: Lang;
}

/** One deal: what it was, what its buyer says, and what the two say of each other. */
export function DealItem({ deal, lang }: Props) {
  const t = translate(lang);
  const { id, title, path, as, other, soldAt, state } = deal;
  return (
    <li className="panel grid gap-3 p-4" data-deal={id} data-state={state}>
      <div>
        <h2 className="text-lg" dir="auto">
          {path ? (
            <a className="link inline-flex min-h-11 items-center" href={pageHref(lang, path)}>
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          {t(`deals.as_${as}`)}
          <a
            className="link inline-flex min-h-11 min-w-11 items-center"
            href={pageHref(lang, other.path)}
            dir="auto"
          >
            {other.name}
          </a>
          <time dateTime={soldAt}>{formatBothDates(soldAt, lang)}</time>
        </p>
      </div>
      {state === 'confirmed' ? <Said deal={deal} lang={lang} /> : <Asked deal={deal} lang={lang} />}
    </li>
  );
}

/** Before it is confirmed: the buyer is asked, the seller waits. */
function Asked({ deal: { id, as, state, other }, lang }: Props) {
  const t = translate(lang);
  const said = state === 'denied' ? 'denied' : 'to_confirm';
  if (as === 'seller') return <p className="note">{t(`deals.seller_${said}`, { name: other.name })}</p>;
  return (
    <DealForm lang={lang} id={id} className="grid gap-3">
      <p className="note">{t(`deals.buyer_${said}`, { name: other.name })}</p>
      <p className="flex flex-wrap gap-3">
        <button type="submit" name="do" value="confirm" className="btn btn-primary">
          <Icon name="check" />
          {t('deals.confirm')}
        </button>
        {said === 'to_confirm' ? (
          <button type="submit" name="do" value="deny" className="btn btn-quiet">
            {t('deals.deny')}
          </button>
        ) : null}
      </p>
    </DealForm>
  );
}

function Said({ deal, lang }: Props) {
  return (
    <>
      <Mine deal={deal} lang={lang} />
      <Theirs deal={deal} lang={lang} />
    </>
  );
}

function Mine({ deal, lang }: Props) {
  const t = translate(lang);
  const { id, myReview, reviewableUntil, title, theyWrote, theirReview, other } = deal;
  if (!myReview && !reviewableUntil) return <p className="text-sm text-muted">{t('deals.over')}</p>;
  if (!myReview || myReview.editable)
    return (
      <>
        {myReview ? (
          <Words {...myReview} lang={lang} label={t('deals.mine')} />
        ) : theyWrote && !theirReview ? (
          <p className="note">{t('deals.theyWrote', { name: other.name })}</p>
        ) : null}
        {myReview ? (
          <p className="text-sm text-muted">
            {t('deals.hidden', { name: other.name, date: formatDate(myReview.shownAt, lang) })}
          </p>
        ) : null}
        <details>
          <summary className="btn btn-quiet">{t(myReview ? 'deals.edit' : 'deals.write')}</summary>
          <DealForm lang={lang} id={id} className="mt-3 grid gap-4" label={t('deals.writeOf', { title })}>
            <ReviewFields deal={deal} lang={lang} />
            <p>
              <button type="submit" name="do" value={myReview ? 'edit' : 'write'} className="btn btn-primary">
                {t('deals.send')}
              </button>
            </p>
          </DealForm>
        </details>
      </>
    );
  return (
    <>
      <Words {...myReview} lang={lang} label={t('deals.mine')} />
      {myReview.removed ? (
        <p className="note note-alert">
          {t('deals.removed')}{' '}
          <a className="link font-semibold" href={pageHref(lang, '/decisions')}>
            {t('decisions.title')}
          </a>
        </p>
      ) : null}
      {myReview.answer ? (
        <Words text={myReview.answer.text} lang={lang} label={t('reviews.answer', { name: other.name })} />
      ) : null}
    </>
  );
}

/** What the other says, and the answer to it. */
function Theirs({ deal: { theirReview, answerRemoved, other, title }, lang }: Props) {
  const t = translate(lang);
  if (!theirReview) return null;
  const { id, answer } = theirReview;
  return (
    <>
      <Words {...theirReview} lang={lang} label={t('deals.theirs', { name: other.name })} />
      {answer ? (
        <Words text={answer.text} lang={lang} label={t('deals.myAnswer')} />
      ) : answerRemoved ? (
        <p className="note note-alert">
          {t('deals.answerRemoved')}{' '}
          <a className="link font-semibold" href={pageHref(lang, '/decisions')}>
            {t('decisions.title')}
          </a>
        </p>
      ) : (
        <details>
          <summary className="btn btn-quiet">{t('deals.answer')}</summary>
          <DealForm lang={lang} id={id} className="mt-3 grid gap-3" label={t('deals.answerOf', { title })}>
            <label className="grid gap-1">
              <span className="font-semibold">{t('deals.answerText')}</span>
              <textarea className="input min-h-24" name="text" maxLength={longestReview} required />
            </label>
            <p>
              <button type="submit" name="do" value="answer" className="btn btn-primary">
                {t('deals.send')}
              </button>
            </p>
          </DealForm>
        </details>
      )}
    </>
  );
}

/** What somebody wrote, with their stars where there are any. */
function Words({ rating, text, lang, label }: { rating?: number; text: string; lang: Lang; label: string }) {
  return (
    <div className="rounded-lg bg-sunken px-4 py-3">
      <p className="flex flex-wrap items-center gap-x-3 text-sm text-muted">
        {label}
        {rating ? <Stars stars={rating} lang={lang} /> : null}
      </p>
      {text ? (
        <p className="max-w-prose whitespace-pre-line" dir="auto" lang={textLang(text)}>
          {text}
        </p>
      ) : null}
    </div>
  );
}
