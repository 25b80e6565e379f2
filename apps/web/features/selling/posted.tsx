'use client';

import type { MyAd } from '@thulubazaar/contract';
import { useEffect, useRef } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { CallHint } from './call-hint.tsx';

/** The listing is live, or looked at first: where it is, and what next. */
export function Posted({ listing: { path, state } }: { listing: MyAd }) {
  const { lang, t } = useTexts();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className="panel mx-auto mt-8 flex max-w-xl flex-col items-center gap-4 px-6 py-10 text-center">
      <span className="flex size-16 items-center justify-center rounded-full bg-leaf-soft text-leaf">
        <Icon name="check" />
      </span>
      <h1 ref={heading} tabIndex={-1} className="text-2xl outline-none">
        {t(path ? 'post.postedTitle' : `my.state_${state}`)}
      </h1>
      <p className="text-muted">{t(path ? 'post.postedText' : 'my.beingLookedAt')}</p>
      <CallHint />
      <p className="flex flex-wrap justify-center gap-3">
        {path ? (
          <a className="btn btn-primary" href={encodeURI(`/${lang}${path}`)}>
            {t('post.seeListing')}
          </a>
        ) : null}
        <a className="btn btn-quiet" href={`/${lang}/my`}>
          {t('my.title')}
        </a>
        <a className="btn btn-quiet" href={`/${lang}/post`}>
          {t('post.postAnother')}
        </a>
      </p>
    </div>
  );
}
