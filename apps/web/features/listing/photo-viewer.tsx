import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';

/** The frame in which photos are shown over the whole screen; the script that fills it comes with the first that is opened. */
export function PhotoViewer({ several, lang }: { several: boolean; lang: Lang }) {
  const t = translate(lang);
  return (
    <Island name="photo-viewer" bundled>
      <dialog className="viewer" aria-label={t('listing.photos')}>
        <button type="button" className="viewer-close" aria-label={t('listing.closePhotos')}>
          <Icon name="x" />
        </button>
        {several ? (
          <button type="button" aria-label={t('listing.previousPhoto')}>
            <Icon name="chevron-left" />
          </button>
        ) : null}
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
        <ul tabIndex={0} aria-label={t('listing.photos')} />
        {several ? (
          <button type="button" aria-label={t('listing.nextPhoto')}>
            <Icon name="chevron-right" />
          </button>
        ) : null}
        {several ? <p className="viewer-count" role="status" /> : null}
      </dialog>
    </Island>
  );
}
