import type { Lang, MyShop } from '@thulubazaar/contract';
import { longestShopDescription, longestShopName } from '@thulubazaar/contract/limits';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { FileField } from '@/forms/file-field.tsx';
import { translate } from '@/i18n/translate.ts';
import { SlugField } from './my-shops.tsx';
import { Part, PartForm, type Sent } from './part-form.tsx';
import { PlainField, PlainText } from './plain-field.tsx';
import { mostPictureBytes } from './take-picture.ts';

export interface EditorProps {
  shop: MyShop;
  lang: Lang;
  sent: Sent | null;
}

/** Name, address and what the shop says of itself. */
export function BasicPart({ shop, lang, sent }: EditorProps) {
  const t = translate(lang);
  return (
    <Part lang={lang} part="basic" title={t('myShop.basic')} sent={sent} done={t('myShop.saved')}>
      <PartForm lang={lang} of={shop} does="basic" part="basic">
        <PlainField
          id="name"
          name="name"
          label={t('myShop.name')}
          defaultValue={shop.name}
          required
          maxLength={longestShopName}
        />
        <SlugField lang={lang} slug={shop.slug} />
        <PlainText
          id="description"
          name="description"
          label={t('myShop.description')}
          defaultValue={shop.description}
          maxLength={longestShopDescription}
        />
        <Save lang={lang} />
      </PartForm>
    </Part>
  );
}

export function Save({ lang }: { lang: Lang }) {
  return (
    <p>
      <button type="submit" className="btn btn-primary">
        {translate(lang)('myShop.save')}
      </button>
    </p>
  );
}

/** The sign and the cover, each sent by itself. */
export function PicturesPart({ shop, lang, sent }: EditorProps) {
  const t = translate(lang);
  return (
    <Part
      lang={lang}
      part="pictures"
      title={t('myShop.pictures')}
      sent={sent}
      done={t('myShop.pictureSaved')}
    >
      {(['logo', 'cover'] as const).map((which) => (
        <form
          key={which}
          method="post"
          encType="multipart/form-data"
          action={pageHref(lang, '/my/shop/picture')}
          className="grid gap-2"
        >
          <input type="hidden" name="shop" value={shop.slug} />
          <input type="hidden" name="version" value={shop.version} />
          <input type="hidden" name="which" value={which} />
          {shop[which] ? (
            // biome-ignore lint/performance/noImgElement: one of the API's own variants
            <img
              src={photoUrl(shop[which], 320)}
              alt={t(`myShop.${which}`)}
              className="max-h-32 w-auto justify-self-start rounded"
              loading="lazy"
            />
          ) : null}
          <FileField
            id={which}
            name="picture"
            accept="image/jpeg,image/png,image/webp"
            lang={lang}
            label={t(`myShop.${which}`)}
            hint={t('myShop.pictureHint')}
            of="photo"
            mostBytes={mostPictureBytes}
          />
          <p className="flex flex-wrap gap-2">
            <button type="submit" className="btn btn-quiet">
              {t('myShop.send')}
            </button>
            {shop[which] ? (
              <button type="submit" name="remove" value="1" formNoValidate className="btn btn-quiet">
                {t('myShop.remove')}
              </button>
            ) : null}
          </p>
        </form>
      ))}
    </Part>
  );
}
