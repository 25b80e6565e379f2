'use client';

import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { MyAd } from '@thulubazaar/contract';
import { type DraftValues, fromListing } from '@thulubazaar/frontend/drafts/draft';
import { standingOf } from '@thulubazaar/frontend/drafts/older';
import type { PhotoItem } from '@thulubazaar/frontend/photos/photo-item';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatNpr, parseNpr } from '@thulubazaar/nepal/money';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import type { ReactNode } from 'react';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useModal } from '@/forms/use-modal.ts';
import { useSubmit } from '@/forms/use-submit.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { renewListing } from './renew-listing.ts';

interface Props {
  older: MyAd;
  values: DraftValues;
  photos: readonly PhotoItem[];
  onClose(): void;
  onRenewed(listing: MyAd): void;
  onDifferent(): void;
}

/** The listing a person has for this already, beside the one they are about to show; either way nothing is lost. */
export function DuplicateDialog({ older, values, photos, onClose, onRenewed, onDifferent }: Props) {
  const { lang, t } = useTexts();
  const { ref: dialog, onClose: closed } = useModal(onClose);
  const renew = useSubmit(async () => onRenewed(await renewListing(older)));
  const standing = standingOf(older.state);
  const cover = photos.find(({ state }) => state !== 'failed');
  return (
    <dialog
      ref={dialog}
      className="dialog dialog-wide"
      aria-labelledby="duplicate-title"
      aria-describedby="duplicate-text"
      onClose={closed}
    >
      <h2 id="duplicate-title" className="mb-1 text-xl">
        {t('post.duplicateTitle')}
      </h2>
      <p id="duplicate-text" className="mb-4">
        {t(`post.duplicateText_${standing}`)}
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Side
          label={t('post.duplicateOlder', {
            time: relativeTime(new Date(older.publishedAt ?? older.createdAt), new Date(), lang),
          })}
          picture={older.photo ? photoUrl(older.photo, 320) : null}
          values={fromListing(older)}
        />
        <Side
          label={t('post.duplicateNewer')}
          picture={cover ? (cover.preview ?? (cover.photo && photoUrl(cover.photo, 320))) : null}
          values={values}
        />
      </div>
      <FormProblem>{renew.problem}</FormProblem>
      <div className="mt-5 grid gap-2 sm:grid-cols-2">
        {standing === 'waiting' ? (
          <WayTo older={older} />
        ) : (
          <SubmitButton busy={renew.busy} onClick={renew.onSubmit}>
            {t('post.renewOlder')}
          </SubmitButton>
        )}
        <button type="button" className="btn btn-quiet" onClick={onDifferent}>
          {t('post.isDifferent')}
        </button>
      </div>
      <p className="mt-3 text-sm text-muted">
        {t(standing === 'waiting' ? 'post.duplicateDraft' : 'post.duplicateKept')}
      </p>
    </dialog>
  );
}

/** One that waits cannot be renewed: it is changed as a moderator asked, or seen among one's own. */
function WayTo({ older: { id, state } }: { older: MyAd }) {
  const { lang, t } = useTexts();
  return state === 'changes_asked' ? (
    <a className="btn btn-primary" href={`/${lang}/edit?listing=${id}`}>
      {t('post.changeOlder')}
    </a>
  ) : (
    <a className="btn btn-primary" href={`/${lang}/my?state=draft`}>
      {t('my.title')}
    </a>
  );
}

interface SideProps {
  label: ReactNode;
  picture: string | null | undefined;
  values: DraftValues;
}

function Side({ label, picture, values }: SideProps) {
  const { lang, t } = useTexts();
  const titleLang = textLang(values.title);
  return (
    <section className="panel flex gap-3 p-3">
      <div className="my-photo">
        {picture ? (
          // biome-ignore lint/performance/noImgElement: from the phone's memory, or one of the API's own variants
          <img src={picture} alt="" width={104} height={78} />
        ) : (
          <span className="no-photo">
            <Icon name="image" />
          </span>
        )}
      </div>
      <div className="min-w-0">
        <p className="text-sm text-muted">{label}</p>
        <h3 className="text-base leading-snug" lang={titleLang === lang ? undefined : titleLang}>
          {values.title || t('post.noTitle')}
        </h3>
        <p className="price">
          <SidePrice values={values} />
        </p>
        <p className="text-sm text-muted">{values.place?.label[lang]}</p>
      </div>
    </section>
  );
}

function SidePrice({ values: { askPrice, price, priceUnit } }: { values: DraftValues }) {
  const { lang, t } = useTexts();
  const paisa = parseNpr(price);
  if (askPrice || paisa === null) return t('price.onRequest');
  const unit = priceUnit === 'total' ? '' : ` / ${priceUnitName(priceUnit, lang)}`;
  return `${formatNpr(paisa, lang)}${unit}`;
}
