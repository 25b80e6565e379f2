import { describeCard } from '@thulubazaar/catalog/describe';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { BulkRow, Lang } from '@thulubazaar/contract';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatPrice } from '@thulubazaar/frontend/words/format';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

/** Rows as the cards that lists will show of them. */
export function RowCards({ lang, rows }: { lang: Lang; rows: readonly BulkRow[] }) {
  return (
    <ul className="bulk-cards">
      {rows.map((row) => (
        <li key={row.no} className="panel bulk-card" data-row={row.no}>
          <RowCard lang={lang} row={row} />
        </li>
      ))}
    </ul>
  );
}

function priceText({ price, priceUnit }: NonNullable<BulkRow['preview']>, lang: Lang): string {
  const t = translate(lang);
  if (price === null) return t('price.onRequest');
  if (price === 0) return t('price.free');
  const said = formatPrice(price, lang);
  return priceUnit === 'total' ? said : `${said} / ${priceUnitName(priceUnit, lang)}`;
}

function RowCard({ lang, row }: { lang: Lang; row: BulkRow }) {
  const t = translate(lang);
  const { preview, photos, problems } = row;
  const photo = photos.find((each) => each.photo)?.photo;
  const facts =
    preview?.category && preview ? describeCard(preview.category.id, preview.attributes, lang) : [];
  return (
    <>
      <div className="bulk-photo">
        {photo ? (
          // biome-ignore lint/performance/noImgElement: the image pipeline of the API made the variants
          <img src={photoUrl(photo, 320)} alt="" width={320} height={240} loading="lazy" decoding="async" />
        ) : (
          <Icon name="image" />
        )}
        {photos.length > 1 ? (
          <span className="tag">{t('bulk.photoCount', { count: photos.length })}</span>
        ) : null}
      </div>
      <div className="grid content-start gap-1 p-3">
        <p className="font-semibold" dir="auto">
          {preview?.title || t('my.noTitle')}
        </p>
        {preview ? <p className="price">{priceText(preview, lang)}</p> : null}
        <p className="text-sm text-muted">
          {[
            preview?.category && pick(preview.category.name, lang),
            preview?.place && pick(preview.place.label, lang),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        {facts.length > 0 ? <p className="text-sm">{facts.join(' · ')}</p> : null}
        <p className="bulk-text text-sm" dir="auto">
          {preview?.description}
        </p>
        {problems.length > 0 ? (
          <p>
            <span className="tag bulk-wrong">{t('bulk.problems', { count: problems.length })}</span>
          </p>
        ) : null}
      </div>
    </>
  );
}
