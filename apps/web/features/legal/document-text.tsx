import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { createElement, Fragment } from 'react';

const link = /\[([^\]]+)\]\((\/[^)\s]*)\)/g;

/** A sentence of a document, with its links. */
export function DocumentText({ text, lang }: { text: string; lang: Lang }) {
  let end = 0;
  const pieces = [...text.matchAll(link)].flatMap(({ 0: whole, 1: label, 2: path = '', index }) => {
    const before = text.slice(end, index);
    end = index + whole.length;
    const anchor = (
      <a key={index} className="link" href={documentHref(lang, path)}>
        {label}
      </a>
    );
    return [before, anchor];
  });
  return createElement(Fragment, null, ...pieces, text.slice(end));
}

/** Files of the site itself have no language. */
function documentHref(lang: Lang, path: string): string {
  return path.startsWith('/.well-known/') ? path : pageHref(lang, path);
}
