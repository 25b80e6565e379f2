import { lang as rootLang } from 'next/root-params';
import { NotFoundPage } from '@/components/found-page.tsx';
import { isLang } from '@/lib/i18n.ts';

/** For Next's own use; pages answer with `foundPage`. */
export default async function NotFound() {
  const lang = await rootLang();
  return <NotFoundPage lang={lang !== undefined && isLang(lang) ? lang : 'en'} />;
}
