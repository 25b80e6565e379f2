import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { Section } from '@/shell/section.tsx';
import { StylePart, type Theme } from './style-part.tsx';

const here = '#main';

/** Headings, text, notes and panels. */
export function StyleWords({ theme, lang }: { theme: Theme; lang: Lang }) {
  const t = translate(lang);
  return (
    <StylePart id={`${theme}-words`} title={t('style.words')}>
      <Breadcrumbs lang={lang} crumbs={[{ label: t('shell.categories'), href: here }]} />
      <div className="prose">
        <p className="text-2xl font-bold">{t('site.tagline')}</p>
        <p className="text-lg">{t('auth.signInLead')}</p>
        <p>
          {t('auth.registerLead')}{' '}
          <a className="link" href={here}>
            {t('shell.safety')}
          </a>
        </p>
        <p className="text-sm text-muted">{t('shell.madeIn')}</p>
        <ul>
          <li>{t('listing.safety1')}</li>
          <li>{t('listing.safety2')}</li>
        </ul>
      </div>
      <p className="note">{t('profile.saved')}</p>
      <p className="note note-alert">{t('contact.failed')}</p>
      <dl className="panel facts p-4">
        <dt>{t('legal.phone')}</dt>
        <dd>01-4000000</dd>
        <dt>{t('legal.email')}</dt>
        <dd className="text-alert">{t('legal.notSet')}</dd>
      </dl>
      <details className="panel">
        <summary>{t('style.folded')}</summary>
        <p className="p-4">{t('shell.madeIn')}</p>
      </details>
      <details className="panel" open>
        <summary>{t('style.unfolded')}</summary>
        <p className="p-4">{t('shell.madeIn')}</p>
      </details>
      <Section
        id={`${theme}-section`}
        title={t('home.newest')}
        action={{ href: here, label: t('home.seeAll') }}
      >
        <ul className="lines">
          <li>
            <a href={here}>{t('shell.categories')}</a>
          </li>
          <li>
            <a href={here}>{t('favourites.title')}</a>
          </li>
        </ul>
      </Section>
      <EmptyState icon="search-x" title={t('notFound.title')}>
        <p className="text-muted">{t('notFound.text')}</p>
        <a className="btn btn-primary" href={here}>
          {t('notFound.home')}
        </a>
      </EmptyState>
    </StylePart>
  );
}
