'use client';

import type { AnchorHTMLAttributes } from 'react';
import type { Go } from './view.ts';

interface Props extends AnchorHTMLAttributes<HTMLAnchorElement> {
  href: string;
  go: Go;
}

/** A link to another part of this page: a page of its own where somebody opens it beside. */
export function OwnLink({ href, go, ...props }: Props) {
  return (
    <a
      {...props}
      href={href}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        go(href);
      }}
    />
  );
}
