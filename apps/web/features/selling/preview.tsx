'use client';

import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import { describePrice } from '@thulubazaar/catalog/describe';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import { sentAttributes } from '@thulubazaar/catalog/typed';
import { fittingAttributes } from '@thulubazaar/catalog/validate';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import type { DraftValues } from '@thulubazaar/frontend/drafts/draft';
import type { PhotoItem } from '@thulubazaar/frontend/photos/photo-item';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatNpr, parseNpr } from '@thulubazaar/nepal/money';
import type { Category } from '@/data/api.ts';
import { useSignedIn } from '@/features/account/account-data.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { type MessageKey, useTexts } from '@/i18n/texts.tsx';
import { AttributeFacts } from '@/shell/attribute-facts.tsx';
import { Icon } from '@/shell/icon.tsx';

interface Props {
  values: DraftValues;
  photos: readonly PhotoItem[];
  categories: Category[];
}

/** What the listing will say. */
function attributesOf({ categoryId, attributes }: DraftValues): AttributeValues {
  return fittingAttributes(categoryId, sentAttributes(categoryId, attributes));
}

/** The listing as buyers will see it, in the clothes of the listing page. */
export function Preview({ values, photos, categories }: Props) {
  const { lang, t } = useTexts();
  const me = useSignedIn();
  const titleLang = textLang(values.title);
  return (
    <div className="listing">
      <div className="listing-gallery">
        <PreviewPhotos photos={photos.filter(({ state }) => state !== 'failed')} />
      </div>
      <div className="listing-head">
        <h2 className="text-xl sm:text-2xl" lang={titleLang === lang ? undefined : titleLang}>
          {values.title || t('post.noTitle')}
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="price text-2xl sm:text-3xl">
            <PreviewPrice values={values} />
          </span>
          {values.askPrice
            ? null
            : describePrice(values.categoryId ?? '', attributesOf(values), lang).map((text) => (
                <span key={text} className="tag">
                  {text}
                </span>
              ))}
        </p>
      </div>
      <div className="listing-body">
        <PreviewFacts values={values} categories={categories} />
        <section aria-label={t('listing.description')}>
          <h3 className="mb-2 text-lg">{t('listing.description')}</h3>
          <p className="max-w-prose whitespace-pre-line" lang={textLang(values.description)}>
            {values.description}
          </p>
        </section>
      </div>
      {me?.hasName === false || me === null ? null : (
        <aside className="listing-aside" aria-label={t('listing.seller')}>
          <div className="panel flex items-center gap-3 p-4">
            <span className="flex size-12 flex-none items-center justify-center rounded-full bg-sunken text-link">
              <Icon name={me.kind === 'shop' ? 'store' : 'user-round'} />
            </span>
            <p className="text-lg leading-snug font-bold">{me.name}</p>
          </div>
        </aside>
      )}
    </div>
  );
}

function PreviewPhotos({ photos }: { photos: readonly PhotoItem[] }) {
  const { t } = useTexts();
  if (photos.length === 0)
    return (
      <div className="panel flex min-h-32 items-center justify-center gap-2 p-6 text-muted">
        <Icon name="image" />
        {t('post.noPhotos')}
      </div>
    );
  return (
    <ul className="gallery" aria-label={t('listing.photos')} tabIndex={photos.length > 1 ? 0 : undefined}>
      {photos.map((item, index) => {
        const shown = item.preview ?? (item.photo && photoUrl(item.photo, 640));
        return (
          <li key={item.key}>
            {shown ? (
              // biome-ignore lint/performance/noImgElement: from the phone's memory, or one of the API's own variants
              <img src={shown} alt={t('post.photoNumber', { number: index + 1 })} />
            ) : (
              <span className="no-photo">
                <Icon name="image" />
                {t('post.processing')}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function PreviewPrice({ values }: { values: DraftValues }) {
  const { lang, t } = useTexts();
  const price = values.askPrice ? null : parseNpr(values.price);
  if (price === null) return t('price.onRequest');
  if (price === 0) return t('price.free');
  if (values.priceUnit === 'total') return formatNpr(price, lang);
  return (
    <>
      {formatNpr(price, lang)} <small>/ {priceUnitName(values.priceUnit, lang)}</small>
    </>
  );
}

function PreviewFacts({ values, categories }: Omit<Props, 'photos'>) {
  const { lang, t } = useTexts();
  const category = values.categoryId ? findCategory(categories, values.categoryId)?.category : undefined;
  const facts: [MessageKey, string | undefined][] = [
    ['listing.category', category?.name[lang]],
    ['listing.place', values.place?.label[lang]],
  ];
  return (
    <dl className="facts">
      <AttributeFacts categoryId={values.categoryId ?? ''} attributes={attributesOf(values)} lang={lang} />
      {facts.map(([label, text]) =>
        text ? (
          <div key={label} className="contents">
            <dt>{t(label)}</dt>
            <dd>{text}</dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
