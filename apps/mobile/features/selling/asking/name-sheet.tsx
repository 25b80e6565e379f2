import { useMutation } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import { longestName } from '@thulubazaar/contract/limits';
import { useState } from 'react';
import { api } from '~/data/api.ts';
import { session } from '~/data/session.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Button } from '~/ui/button.tsx';
import { Field } from '~/ui/field.tsx';
import { Sheet } from '~/ui/sheet.tsx';
import { useOnce } from '~/ui/use-submit.ts';

/** Asks for the name of somebody who is about to show their first listing. */
export function NameSheet({
  isOpen,
  onNamed,
  onClose,
}: {
  isOpen: boolean;
  onNamed(): void;
  onClose(): void;
}) {
  const { t } = useTexts();
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: async () => session.know(await api('PATCH /api/auth/me', { body: { name } })),
    onSuccess: onNamed,
  });
  const saveOnce = useOnce(save.mutate);
  const ofField = save.error instanceof ApiError ? save.error.sentences.name : undefined;
  return (
    <Sheet
      title={t('post.nameTitle')}
      isOpen={isOpen}
      onClose={onClose}
      foot={<Button wide label={t('auth.saveName')} busy={save.isPending} onPress={saveOnce} />}
    >
      <Field
        label={t('auth.name')}
        hint={t('auth.nameHint')}
        error={ofField ?? (save.error ? problemText(save.error, t) : undefined)}
        value={name}
        onChangeText={setName}
        maxLength={longestName}
        autoComplete="name"
        onSubmitEditing={saveOnce}
      />
    </Sheet>
  );
}
