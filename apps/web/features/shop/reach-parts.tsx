import { longestShopAddress, longestShopName, mostShopPhones } from '@thulubazaar/contract/limits';
import { PlaceControl } from '@/forms/place-control.tsx';
import { placeTexts } from '@/forms/place-texts.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Part, PartForm } from './part-form.tsx';
import { PlainField } from './plain-field.tsx';
import { type EditorProps, Save } from './shop-editor.tsx';

/** Where the shop is. */
export function PlacesPart({ shop, lang, sent }: EditorProps) {
  const t = translate(lang);
  return (
    <Part lang={lang} part="places" title={t('shop.places')} sent={sent} done={t('myShop.saved')}>
      {shop.places.map(({ place, address }, at) => (
        <PartForm
          key={`${place.id} ${address}`}
          lang={lang}
          of={shop}
          does="removePlace"
          part="places"
          className="flex flex-wrap items-center justify-between gap-3"
        >
          <input type="hidden" name="at" value={at} />
          <p>{[address, pick(place.label, lang)].filter(Boolean).join(', ')}</p>
          <button type="submit" className="btn btn-quiet">
            {t('myShop.remove')}
          </button>
        </PartForm>
      ))}
      <PartForm lang={lang} of={shop} does="addPlace" part="places">
        <PlaceControl
          id="where"
          lang={lang}
          title={t('search.place')}
          hint={t('search.placeHint')}
          texts={placeTexts(t)}
          sent={{ text: { name: 'where', value: '' }, id: { name: 'place', value: '' } }}
        />
        <PlainField
          id="address"
          name="address"
          label={t('myShop.address')}
          hint={t('myShop.addressHint')}
          maxLength={longestShopAddress}
        />
        <PlainField
          id="spot"
          name="spot"
          label={t('myShop.spot')}
          hint={t('myShop.spotHint')}
          maxLength={60}
          inputMode="text"
          autoComplete="off"
        />
        <p>
          <button type="submit" className="btn btn-primary">
            {t('myShop.addPlace')}
          </button>
        </p>
      </PartForm>
    </Part>
  );
}

const shownNumber = (number: string) => number.replace(/^\+977/, '');

/** Numbers, e-mail and website. */
export function ContactPart({ shop, lang, sent }: EditorProps) {
  const t = translate(lang);
  const { phones, whatsapp, email } = shop.numbers;
  return (
    <Part lang={lang} part="contact" title={t('shop.contact')} sent={sent} done={t('myShop.saved')}>
      <PartForm lang={lang} of={shop} does="contact" part="contact">
        <p className="text-sm text-muted">{t('myShop.contactLead')}</p>
        {Array.from({ length: mostShopPhones }, (_, at) => (
          <PlainField
            // biome-ignore lint/suspicious/noArrayIndexKey: fields of a form, which have no other name
            key={at}
            id={`phone${at}`}
            name="phone"
            type="tel"
            label={t('myShop.phone', { number: at + 1 })}
            defaultValue={shownNumber(phones[at] ?? '')}
            maxLength={20}
          />
        ))}
        <PlainField
          id="whatsapp"
          name="whatsapp"
          type="tel"
          label={t('contact.whatsapp')}
          defaultValue={shownNumber(whatsapp ?? '')}
          maxLength={20}
        />
        <PlainField
          id="email"
          name="email"
          type="email"
          label={t('myShop.email')}
          defaultValue={email ?? ''}
          maxLength={254}
        />
        <PlainField
          id="website"
          name="website"
          type="url"
          label={t('myShop.website')}
          defaultValue={shop.contact.website ?? ''}
          placeholder="https://"
          maxLength={200}
        />
        <Save lang={lang} />
      </PartForm>
    </Part>
  );
}

/** What the law has a business show. */
export function BusinessPart({ shop, lang, sent }: EditorProps) {
  const t = translate(lang);
  const { registeredName, registrationNumber, pan, grievance } = shop.business;
  return (
    <Part lang={lang} part="business" title={t('shop.business')} sent={sent} done={t('myShop.saved')}>
      <PartForm lang={lang} of={shop} does="business" part="business">
        <p className="text-sm text-muted">{t('myShop.businessLead')}</p>
        <PlainField
          id="registeredName"
          name="registeredName"
          label={t('shop.registeredName')}
          defaultValue={registeredName ?? ''}
          maxLength={longestShopName}
        />
        <PlainField
          id="registrationNumber"
          name="registrationNumber"
          label={t('shop.registrationNumber')}
          defaultValue={registrationNumber ?? ''}
          maxLength={40}
        />
        <PlainField
          id="pan"
          name="pan"
          label={t('shop.pan')}
          hint={t('myShop.panHint')}
          defaultValue={pan ?? ''}
          inputMode="numeric"
          pattern="[0-9०-९ \-]{9,14}"
          maxLength={14}
        />
        <fieldset className="grid gap-4">
          <legend className="mb-1 text-base font-semibold">{t('shop.grievance')}</legend>
          <PlainField
            id="grievanceName"
            name="grievanceName"
            label={t('myShop.grievanceName')}
            defaultValue={grievance?.name ?? ''}
            maxLength={longestShopName}
          />
          <PlainField
            id="grievancePhone"
            name="grievancePhone"
            type="tel"
            label={t('myShop.grievancePhone')}
            hint={t('myShop.grievanceHint')}
            defaultValue={shownNumber(grievance?.phone ?? '')}
            maxLength={20}
          />
          <PlainField
            id="grievanceEmail"
            name="grievanceEmail"
            type="email"
            label={t('myShop.email')}
            defaultValue={grievance?.email ?? ''}
            maxLength={254}
          />
        </fieldset>
        <Save lang={lang} />
      </PartForm>
    </Part>
  );
}
