'use client';

import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import type { Category } from '@/data/api.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import type { Unfinished } from './unfinished.ts';

interface Props {
  unfinished: Unfinished;
  categories: Category[];
  onDismiss(): void;
}

/** A listing that was begun earlier: to go on with it, or to leave it and begin another. */
export function UnfinishedOffer({ unfinished: { latest, others }, categories, onDismiss }: Props) {
  const { lang, t } = useTexts();
  const category = latest.categoryId ? findCategory(categories, latest.categoryId)?.category : undefined;
  const name = latest.title || category?.name[lang] || t('post.noTitle');
  const nameLang = textLang(name);
  return (
    <section className="panel mb-5 p-4" aria-labelledby="unfinished">
      <p id="unfinished" className="text-sm text-muted">
        {t('post.unfinished')}
      </p>
      <p
        className="line-clamp-2 py-0.5 text-lg leading-snug font-semibold"
        lang={nameLang === lang ? undefined : nameLang}
      >
        {name}
      </p>
      <p className="text-sm text-muted">
        {t('post.lastChanged', { time: relativeTime(new Date(latest.updatedAt), new Date(), lang) })}
      </p>
      <p className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2">
        <a
          className="btn btn-primary"
          href={`/${lang}/post?listing=${latest.id}`}
          aria-label={t('my.actionsFor', { action: t('my.continue'), title: name })}
        >
          {t('my.continue')}
        </a>
        <button type="button" className="btn btn-quiet" onClick={onDismiss}>
          {t('post.startNew')}
        </button>
        {others ? (
          <a className="link inline-flex min-h-11 items-center max-sm:-mb-2" href={`/${lang}/my?state=draft`}>
            {t('post.otherDrafts')}
          </a>
        ) : null}
      </p>
    </section>
  );
}
