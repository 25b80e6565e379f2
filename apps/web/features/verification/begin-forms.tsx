import type { Lang } from '@thulubazaar/contract';
import { identityDocuments, longestIssuer, longestLegalName } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { describedBy, Field } from '@/forms/field.tsx';
import { translate } from '@/i18n/translate.ts';
import { PlainForm } from './plain-form.tsx';
import { ofMyself } from './sent.ts';

/** Which paper, and what it says: enough to compare it, and never its number. */
export function BeginPerson({ lang, hasPhone }: { lang: Lang; hasPhone: boolean }) {
  const t = translate(lang);
  if (!hasPhone)
    return (
      <p>
        {t('verification.phoneFirst')}{' '}
        <a className="link inline-flex min-h-11 items-center font-semibold" href={pageHref(lang, '/profile')}>
          {t('contact.addPhone')}
        </a>
      </p>
    );
  return (
    <PlainForm lang={lang} part={ofMyself} className="grid gap-4">
      <fieldset>
        <legend className="mb-1 font-semibold">{t('verification.document')}</legend>
        <div className="choices">
          {identityDocuments.map((document, at) => (
            <label key={document}>
              <input type="radio" name="document" value={document} defaultChecked={at === 0} />
              <span>{t(`verification.document_${document}`)}</span>
            </label>
          ))}
        </div>
      </fieldset>
      <TextLine
        id="legalName"
        label={t('verification.legalName')}
        hint={t('verification.legalNameHint')}
        maxLength={longestLegalName}
        autoComplete="name"
        required
      />
      <TextLine
        id="issuedIn"
        label={t('verification.issuedIn')}
        hint={t('verification.issuedInHint')}
        maxLength={longestIssuer}
        required
      />
      <TextLine
        id="lastTwo"
        label={t('verification.lastTwo')}
        hint={t('verification.lastTwoHint')}
        maxLength={2}
        autoComplete="off"
        className="max-w-24"
      />
      <p>
        <button type="submit" name="do" value="begin" className="btn btn-primary">
          {t('verification.begin')}
        </button>
      </p>
    </PlainForm>
  );
}

interface LineProps {
  id: string;
  label: string;
  hint: string;
  maxLength: number;
  autoComplete?: string;
  className?: string;
  required?: boolean;
}

function TextLine({ id, label, hint, className = '', ...input }: LineProps) {
  return (
    <Field id={id} label={label} hint={hint}>
      <input
        id={id}
        name={id}
        className={`input ${className}`}
        {...describedBy(id, { hint: true })}
        {...input}
      />
    </Field>
  );
}

interface BusinessProps {
  lang: Lang;
  shop: {
    slug: string;
    business: { registeredName: string | null; registrationNumber: string | null; pan: string | null };
  };
}

/** What the papers of a business are compared with: what its page says. */
export function BeginBusiness({ lang, shop: { slug, business } }: BusinessProps) {
  const t = translate(lang);
  const { registeredName, registrationNumber, pan } = business;
  const isWhole = registeredName && registrationNumber && pan;
  const edit = `${pageHref(lang, '/my/shop')}?shop=${slug}&part=business#business`;
  return (
    <div className="grid gap-3">
      <p>{t(isWhole ? 'verification.businessLead' : 'verification.businessFirst')}</p>
      {isWhole ? (
        <ul className="list-disc ps-5">
          <li>
            {t('shop.registeredName')}: <strong dir="auto">{registeredName}</strong>
          </li>
          <li>
            {t('shop.registrationNumber')}: <strong>{registrationNumber}</strong>
          </li>
          <li>
            {t('shop.pan')}: <strong>{pan}</strong>
          </li>
        </ul>
      ) : null}
      <p>
        <a className="link inline-flex min-h-11 items-center" href={edit}>
          {t('verification.editBusiness')}
        </a>
      </p>
      {isWhole ? (
        <PlainForm lang={lang} part={slug}>
          <button type="submit" name="do" value="begin" className="btn btn-primary">
            {t('verification.beginBusiness')}
          </button>
        </PlainForm>
      ) : null}
    </div>
  );
}
