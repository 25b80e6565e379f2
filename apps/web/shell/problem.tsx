import { type ErrorCode, errorMessage, errors, type Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';

function isCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errors, code);
}

/** Why what a form without scripts sent was not done, as the address says; nothing for what is no reason. */
export function Problem({ lang, code }: { lang: Lang; code: unknown }) {
  if (!isCode(code)) return null;
  const isRestricted = code === 'suspended' || code === 'banned';
  return (
    <p className="note note-alert my-3">
      {errorMessage(code, lang)}{' '}
      {isRestricted ? (
        <a className="link font-semibold" href={pageHref(lang, '/decisions')}>
          {translate(lang)('form.restrictedLink')}
        </a>
      ) : null}
    </p>
  );
}
