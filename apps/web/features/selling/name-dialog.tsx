'use client';

import type { Me } from '@thulubazaar/contract';
import { NameForm } from '@/features/account/name-form.tsx';
import { Sheet } from '@/forms/sheet.tsx';
import { useTexts } from '@/i18n/texts.tsx';

/** Asks for the name of somebody who is about to show their first listing. */
export function NameDialog({ onNamed, onClose }: { onNamed(me: Me): void; onClose(): void }) {
  const { t } = useTexts();
  return (
    <Sheet title={t('post.nameTitle')} onClose={onClose}>
      <NameForm onNamed={onNamed} />
    </Sheet>
  );
}
