'use client';

import { useState } from 'react';
import { Choice, Sheet } from '@/forms/sheet.tsx';
import { Toast } from '@/forms/toast.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { StylePart } from './style-part.tsx';

const nothing = () => {};

/** What lies over a page: a sheet when it is asked for, and what says that something was done, kept in a box of its own. */
export function StyleOver() {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <StylePart id="over" title={t('style.over')}>
      <p>
        <button type="button" className="btn btn-quiet" aria-haspopup="dialog" onClick={() => setOpen(true)}>
          {t('style.openSheet')}
        </button>
      </p>
      {open ? (
        <Sheet title={t('style.over')} onClose={close}>
          <Choice icon="pencil" onChoose={close}>
            {t('profile.save')}
          </Choice>
          <Choice icon="trash-2" danger hint={t('profile.aboutHint')} onChoose={close}>
            {t('profile.signOut')}
          </Choice>
        </Sheet>
      ) : null}
      {/* What is fixed to the screen elsewhere is fixed to this box. */}
      <div className="relative min-h-44 transform-[translateZ(0)]">
        <Toast message={{ text: t('profile.saved'), undo: nothing }} onGone={nothing} />
      </div>
    </StylePart>
  );
}
