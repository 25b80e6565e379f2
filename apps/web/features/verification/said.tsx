import {
  type FieldErrorCode,
  fieldErrorMessage,
  fieldErrors,
  type Lang,
  longestLegalName,
  paperKinds,
} from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';
import { Problem } from '@/shell/problem.tsx';
import type { Sent } from './sent.ts';

function isFieldCode(code: string): code is FieldErrorCode {
  return Object.hasOwn(fieldErrors, code);
}

const named = ['document', 'legalName', 'issuedIn', 'lastTwo'] as const;

/** What a field is called on the page; nothing where the sentence says it all. */
function nameOf(field: string, lang: Lang): string {
  const t = translate(lang);
  const paper = paperKinds.find((kind) => field === `papers.${kind}`);
  if (paper) return `${t(`verification.paper_${paper}`)}: `;
  const own = named.find((name) => name === field);
  return own ? `${t(`verification.${own}`)}: ` : '';
}

/** What became of the form that was sent last. */
export function Said({ sent, lang }: { sent: Sent | null; lang: Lang }) {
  if (!sent) return null;
  const t = translate(lang);
  if (sent.done)
    return (
      <p className="note" role="status">
        {t(`verification.done_${sent.done}`)}
      </p>
    );
  const fields = Object.entries(sent.fields).filter((pair): pair is [string, FieldErrorCode] =>
    isFieldCode(pair[1]),
  );
  return (
    <div role="alert">
      {fields.length === 0 ? <Problem lang={lang} code={sent.problem} /> : null}
      {fields.length > 0 ? (
        <ul className="note note-alert">
          {fields.map(([field, code]) => (
            <li key={field}>
              {nameOf(field, lang)}
              {fieldErrorMessage(code, lang, longestLegalName)}
            </li>
          ))}
        </ul>
      ) : null}
      {sent.problem === 'phone_needed' ? (
        <a className="link inline-flex min-h-11 items-center" href={pageHref(lang, '/profile')}>
          {t('contact.addPhone')}
        </a>
      ) : null}
    </div>
  );
}
