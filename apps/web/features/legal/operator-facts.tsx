import type { Lang } from '@thulubazaar/contract';
import type { Operator } from '@thulubazaar/contract/operator';
import { Fragment, type ReactNode } from 'react';
import { webConfig } from '@/data/config.ts';
import { type MessageKey, translate } from '@/i18n/translate.ts';

type Field = keyof Operator;

const shown: Readonly<Record<'company' | 'grievance', readonly (readonly [Field, MessageKey])[]>> = {
  company: [
    ['name', 'legal.name'],
    ['address', 'legal.address'],
    ['registration', 'legal.registration'],
    ['vat', 'legal.vat'],
    ['phone', 'legal.phone'],
    ['email', 'legal.email'],
  ],
  grievance: [
    ['grievanceName', 'legal.grievanceOfficer'],
    ['grievancePhone', 'legal.phone'],
    ['grievanceEmail', 'legal.email'],
  ],
};

/** Who runs the site, or who hears grievances: what the operator has said, and what is still to be said. */
export function OperatorFacts({ of, lang }: { of: 'company' | 'grievance'; lang: Lang }) {
  const t = translate(lang);
  const { operator } = webConfig();
  return (
    <dl className="panel facts mb-3 p-4">
      {shown[of].map(([field, label]) => (
        <Fragment key={field}>
          <dt>{t(label)}</dt>
          <dd>
            {shownValue(operator, field, lang) ?? <span className="text-alert">{t('legal.notSet')}</span>}
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

function shownValue(operator: Operator, field: Field, lang: Lang): ReactNode | undefined {
  const value = (lang === 'ne' ? operator[`${field}Ne` as Field] : undefined) ?? operator[field];
  if (!value) return undefined;
  const scheme = /phone$/i.test(field) ? 'tel:' : /email$/i.test(field) ? 'mailto:' : null;
  if (!scheme) return value;
  return (
    <a className="link" href={scheme + value.replace(/\s/g, '')}>
      {value}
    </a>
  );
}
