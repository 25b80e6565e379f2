'use client';

import { useState } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import type { Listing } from './use-listing.ts';

/** Takes what was written off a phone that others may use, at the second press. */
export function StartOver({ keeper, queue }: Pick<Listing, 'keeper' | 'queue'>) {
  const { t } = useTexts();
  const [isAsked, setAsked] = useState(false);
  return (
    <button
      type="button"
      className="link min-h-11 cursor-pointer"
      onClick={() => {
        if (!isAsked) return setAsked(true);
        for (const { key } of queue.items) queue.remove(key);
        keeper.forget();
        location.assign(location.pathname);
      }}
      onBlur={() => setAsked(false)}
    >
      {t(isAsked ? 'post.startOverSure' : 'post.startOver')}
    </button>
  );
}
