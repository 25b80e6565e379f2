'use client';

import { useParams } from 'next/navigation';

interface Messages {
  title: string;
  text: string;
  retry: string;
  home: string;
}

// Only these few sentences go to the browser (see `env` in next.config.ts).
const messages = JSON.parse(process.env.ERROR_MESSAGES ?? '{}') as Record<'en' | 'ne', Messages>;

export default function ErrorPage({ retry }: { error: Error; retry: () => void }) {
  const lang = useParams().lang === 'ne' ? 'ne' : 'en';
  const t = messages[lang];
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
