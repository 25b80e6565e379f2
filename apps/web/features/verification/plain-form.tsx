import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { ReactNode } from 'react';

interface Props {
  lang: Lang;
  /** The part of the page that it leads back to. */
  part: string;
  /** Of the request. */
  id?: string;
  className?: string;
  children: ReactNode;
}

/** A form of the page; its buttons say what they do. */
export function PlainForm({ lang, part, id, className, children }: Props) {
  return (
    <form method="post" action={pageHref(lang, '/my/verification/do')} className={className}>
      <input type="hidden" name="of" value={part} />
      {id ? <input type="hidden" name="id" value={id} /> : null}
      {children}
    </form>
  );
}
