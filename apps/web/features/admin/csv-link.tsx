import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';

interface Props {
  lang: Lang;
  /** Of what, for those who do not see where the link stands. */
  name: string;
  of?: 'figures' | 'gaps';
  query: Record<string, string>;
}

/** Leads to what is shown, as a file for spreadsheets. */
export function CsvLink({ lang, name, of = 'figures', query }: Props) {
  const t = translate(lang);
  return (
    <p>
      <a
        className="link inline-flex min-h-11 items-center"
        href={`/api/admin/${of}.csv?${new URLSearchParams(query)}`}
        aria-label={`${t('admin.csv')}: ${name}`}
        download
      >
        {t('admin.csv')}
      </a>
    </p>
  );
}
