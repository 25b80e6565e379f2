import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { ReactNode } from 'react';

interface Props {
  lang: Lang;
  /** Of the deal, or of the review that is answered. */
  id: string;
  className?: string;
  label?: string;
  children: ReactNode;
}

/** A form of the page of deals; its buttons say what they do. */
export function DealForm({ lang, id, className, label, children }: Props) {
  return (
    <form method="post" action={pageHref(lang, '/my/deals/do')} className={className} aria-label={label}>
      <input type="hidden" name="id" value={id} />
      {children}
    </form>
  );
}
