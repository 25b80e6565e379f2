import { lang as rootLang } from 'next/root-params';
import { isLang } from '@/i18n/translate.ts';
import { NotFoundPage } from '@/shell/found-page.tsx';

/** For Next's own use; pages answer with `foundPage`. */
export default async function NotFound() {
  const lang = await rootLang();
  return <NotFoundPage lang={lang !== undefined && isLang(lang) ? lang : 'en'} />;
}
