import { type FieldErrorCode, fieldErrorMessage, fieldErrors, type Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';

/** The fields of these pages' forms. */
const fields = [
  'en',
  'ne',
  'from',
  'until',
  'alias',
  'placeId',
  'nameEn',
  'nameNe',
  'position',
  'words',
  'fields',
  'codes',
] as const;

function isCode(code: string | undefined): code is FieldErrorCode {
  return code !== undefined && Object.hasOwn(fieldErrors, code);
}

interface Props {
  lang: Lang;
  field: string | undefined;
  code: string | undefined;
}

/** Which field of a form was not as it must be, as the address says. */
export function FieldProblem({ lang, field, code }: Props) {
  const name = fields.find((each) => each === field);
  if (!name || !isCode(code)) return null;
  // How much would be right stands beside the field.
  const said = fieldErrorMessage(code, lang);
  const sentence = said.includes('{') ? fieldErrorMessage('invalid_value', lang) : said;
  return (
    <p className="note note-alert my-3">
      <strong>{translate(lang)(`admin.field_${name}`)}:</strong> {sentence}
    </p>
  );
}
