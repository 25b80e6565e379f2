import type { Lang } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';

interface Props {
  kind: 'private' | 'shop';
  verifiedAt: string | null | undefined;
  lang: Lang;
}

/** The mark of a verified person or shop, with its day; nothing where there is none. */
export function VerifiedMark({ kind, verifiedAt, lang }: Props) {
  if (!verifiedAt) return null;
  const t = translate(lang);
  return (
    <span className="tag">
      <Icon name="badge-check" />
      <span>
        {t(kind === 'shop' ? 'seller.shopVerified' : 'seller.personVerified')},{' '}
        <time dateTime={verifiedAt}>{formatDate(verifiedAt, lang)}</time>
      </span>
    </span>
  );
}
