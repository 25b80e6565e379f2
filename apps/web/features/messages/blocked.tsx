'use client';

import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { problemIn } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { setBlocked } from './conversations.ts';
import { keepNothing } from './messages-data.ts';

/** Stands where one would write to somebody one has blocked. */
export function Blocked({ name, handle }: { name: string; handle: string }) {
  const { t } = useTexts();
  const kept = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => setBlocked(handle, false),
    onSuccess: () => keepNothing(kept),
  });
  return (
    <div className="chat-blocked">
      <p>
        <strong>{t('chat.blockedTitle', { name })}</strong> {t('chat.blockedText')}
      </p>
      <SubmitButton busy={isPending} className="btn-quiet" onClick={() => mutate()}>
        {t('chat.unblock')}
      </SubmitButton>
      <FormProblem>{error ? problemIn(error, t) : ''}</FormProblem>
    </div>
  );
}
