'use client';

import type { MyAd } from '@thulubazaar/contract';
import { standingOf } from '@thulubazaar/frontend/drafts/older';
import { Sheet } from '@/forms/sheet.tsx';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';

interface Props {
  /** What its owner offers already. */
  older: MyAd;
  onDifferent(): void;
  onClose(): void;
}

/** Asks whoever is about to show what they offer already whether it is another thing. */
export function SameDialog({ older, onDifferent, onClose }: Props) {
  const { lang, t } = useTexts();
  const { path, title, state } = older;
  const titleLang = textLang(title);
  const name = <span lang={titleLang === lang ? undefined : titleLang}>{title || t('post.noTitle')}</span>;
  return (
    <Sheet title={t('post.duplicateTitle')} onClose={onClose}>
      <div className="grid gap-3">
        <p>{t(`my.sameText_${standingOf(state)}`)}</p>
        <p className="panel p-3 font-semibold">
          {path ? (
            <a className="link inline-flex min-h-11 items-center" href={encodeURI(`/${lang}${path}`)}>
              {name}
            </a>
          ) : (
            name
          )}
        </p>
        <button type="button" className="btn btn-primary min-h-12" onClick={onDifferent}>
          {t('my.sameDifferent')}
        </button>
        <button type="button" className="btn btn-quiet" onClick={onClose}>
          {t('my.sameLeave')}
        </button>
      </div>
    </Sheet>
  );
}
