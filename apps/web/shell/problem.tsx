import { type ErrorCode, errorMessage, errors, type Lang } from '@thulubazaar/contract';

function isCode(code: unknown): code is ErrorCode {
  return typeof code === 'string' && Object.hasOwn(errors, code);
}

/** Why what a form without scripts sent was not done, as the address says; nothing for what is no reason. */
export function Problem({ lang, code }: { lang: Lang; code: unknown }) {
  return isCode(code) ? <p className="note note-alert my-3">{errorMessage(code, lang)}</p> : null;
}
