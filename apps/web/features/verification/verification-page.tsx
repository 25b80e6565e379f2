import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { translate } from '@/i18n/translate.ts';
import { BeginBusiness, BeginPerson } from './begin-forms.tsx';
import { ofMyself, type Sent } from './sent.ts';
import { Subject } from './subject.tsx';

interface Props {
  lang: Lang;
  sent: Sent | null;
}

/** Asking to be verified, as a person and for one's shops, and what became of it. Plain HTML, made for whoever asks. */
export async function VerificationPage({ lang, sent }: Props) {
  const t = translate(lang);
  const api = await ownApi();
  const [{ items }, me, shops] = await Promise.all([
    api('GET /api/verifications/mine'),
    api('GET /api/auth/me'),
    api('GET /api/my/shops'),
  ]);
  const owned = await Promise.all(
    shops.items
      .filter(({ role, state }) => role === 'owner' && state === 'open')
      .map(({ slug }) => api('GET /api/my/shops/{slug}', { params: { slug } })),
  );
  return (
    <div className="mx-auto grid max-w-2xl gap-5 pt-4">
      <div>
        <h1 className="mb-1 text-2xl">{t('verification.title')}</h1>
        <p className="text-muted">{t('verification.lead')}</p>
      </div>
      <ul className="grid list-disc gap-1.5 ps-5 text-sm">
        <li>{t('verification.whoSees')}</li>
        <li>{t('verification.howKept')}</li>
        <li>{t('verification.howLong')}</li>
      </ul>
      <Subject
        lang={lang}
        part={ofMyself}
        kind="person"
        title={me.name}
        items={items.filter(({ kind }) => kind === 'person')}
        sent={sent}
      >
        <BeginPerson lang={lang} hasPhone={me.phone !== null} />
      </Subject>
      {owned.map((shop) => (
        <Subject
          key={shop.slug}
          lang={lang}
          part={shop.slug}
          kind="business"
          title={shop.name}
          items={items.filter((item) => item.shop?.slug === shop.slug)}
          sent={sent}
        >
          <BeginBusiness lang={lang} shop={shop} />
        </Subject>
      ))}
      <p>
        <a className="link inline-flex min-h-11 items-center" href={pageHref(lang, '/trust')}>
          {t('verification.meaning')}
        </a>
      </p>
    </div>
  );
}
