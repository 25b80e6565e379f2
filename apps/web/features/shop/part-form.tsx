import { type FieldErrorCode, fieldErrorMessage, fieldErrors, type Lang } from '@thulubazaar/contract';
import { mostOwnedShops, mostShopMembers } from '@thulubazaar/contract/limits';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { ReactNode } from 'react';
import { translate } from '@/i18n/translate.ts';
import { Problem } from '@/shell/problem.tsx';

/** What became of the form that was sent last, as the address says. */
export interface Sent {
  /** The form it was. */
  part: string;
  /** Why it was refused. */
  problem: string | null;
  /** False too where an address only says which part to open. */
  done: boolean;
  /** Codes by field. */
  fields: Readonly<Record<string, string>>;
}

/** Reads what an address says of the form before. Never fails: what cannot be meant is left out. */
export function readSent(raw: Record<string, string | string[] | undefined>): Sent | null {
  const one = (name: string) => [raw[name]].flat()[0] ?? '';
  const part = one('part');
  if (!/^[a-z]{1,20}$/.test(part)) return null;
  const pairs = one('fields')
    .split(',')
    .map((pair) => pair.split(':'))
    .filter((pair): pair is [string, string] => pair.length === 2);
  const problem = one('problem') || null;
  return {
    part,
    problem,
    done: !problem && one('done') !== '',
    fields: Object.fromEntries(pairs.slice(0, 10)),
  };
}

function isFieldCode(code: string): code is FieldErrorCode {
  return Object.hasOwn(fieldErrors, code);
}

// Of those that no field says by itself.
const limits: Partial<Record<FieldErrorCode, number>> = {
  shops_full: mostOwnedShops,
  members_full: mostShopMembers,
};

/** Sentences about fields, for the form they are of. */
function Sentences({ sent: { fields }, lang }: { sent: Sent; lang: Lang }) {
  const codes = [...new Set(Object.values(fields))].filter(isFieldCode);
  if (codes.length === 0) return null;
  return (
    <ul className="note note-alert my-3">
      {codes.map((code) => (
        <li key={code}>{fieldErrorMessage(code, lang, limits[code]).replace(/\s*\{limit\}\s*/, ' ')}</li>
      ))}
    </ul>
  );
}

interface Props {
  lang: Lang;
  /** What the form is about: also where the page goes back to. */
  part: string;
  title: string;
  /** The shop, and its version as it was read. */
  of?: { slug: string; version?: number };
  sent: Sent | null;
  /** What is said when it was done. */
  done: string;
  children: ReactNode;
}

/** A part of a page of one's own, with a heading and what became of its forms. Closed until it is wanted. */
export function Part({ lang, part, title, sent, done, children }: Omit<Props, 'of'>) {
  const own = sent?.part === part ? sent : null;
  return (
    <details id={part} className="panel shop-part" open={own !== null}>
      <summary>{title}</summary>
      <div className="grid gap-4 px-4 pb-4">
        {own?.problem ? (
          <div role="alert">
            {Object.keys(own.fields).length > 0 ? null : <Problem lang={lang} code={own.problem} />}
            <Sentences sent={own} lang={lang} />
            {own.problem === 'phone_needed' ? (
              <a className="link inline-flex min-h-11 items-center" href={pageHref(lang, '/profile')}>
                {translate(lang)('contact.addPhone')}
              </a>
            ) : null}
          </div>
        ) : null}
        {own?.done ? (
          <p className="note" role="status">
            {done}
          </p>
        ) : null}
        {children}
      </div>
    </details>
  );
}

/** A form that the browser sends, which says what it does and of which shop. */
export function PartForm({
  lang,
  of,
  does,
  part,
  className = 'grid gap-4',
  children,
}: {
  lang: Lang;
  of?: { slug: string; version?: number } | undefined;
  does: string;
  part: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <form method="post" action={pageHref(lang, '/my/shop/do')} className={className}>
      <input type="hidden" name="do" value={does} />
      <input type="hidden" name="part" value={part} />
      {of ? <input type="hidden" name="shop" value={of.slug} /> : null}
      {of?.version ? <input type="hidden" name="version" value={of.version} /> : null}
      {children}
    </form>
  );
}
