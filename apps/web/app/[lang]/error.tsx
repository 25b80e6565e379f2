'use client';

import { useParams } from 'next/navigation';
import { errorMessages } from '@/i18n/error-messages.ts';

/** Shown when a page fails in the browser; a page that fails on the server is answered by delivery/page-html.ts. */
export default function ErrorPage({ retry }: { error: Error; retry: () => void }) {
  const lang = useParams().lang === 'ne' ? 'ne' : 'en';
  const t = errorMessages[lang];
  return (
    <main id="main" className="wrap flex flex-1 flex-col items-center justify-center gap-4 py-16 text-center">
      <h1 className="text-2xl">{t.title}</h1>
      <p className="text-muted">{t.text}</p>
      <p className="flex flex-wrap justify-center gap-3">
        <button type="button" className="btn btn-primary" onClick={retry}>
          {t.retry}
        </button>
        <a className="btn btn-quiet" href={`/${lang}`}>
          {t.home}
        </a>
      </p>
    </main>
  );
}
