'use client';

import { linkify } from '@thulubazaar/frontend/chat/linkify';

/** What somebody wrote. Addresses lead somewhere only where both are known long enough. */
export function MessageText({ text, links }: { text: string; links: boolean }) {
  if (!links) return text;
  return linkify(text).map(({ text: piece, href }, index) =>
    href ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: a text and its pieces never change
      <a key={index} href={href} className="underline" target="_blank" rel="nofollow noopener noreferrer ugc">
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
