'use client';

import { ApiError } from '@thulubazaar/client';
import { longestRecoveryCode } from '@thulubazaar/contract/limits';
import { useEffect, useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { TextField } from '@/forms/text-field.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import type { GivenFactor } from './accounts.ts';
import { OutboxLink } from './outbox-link.tsx';
import { TotpCodeField } from './totp-code-field.tsx';

interface Props {
  /** Where another code may stand on the page too. */
  id?: string;
  /** What is done with the code. */
  give(given: GivenFactor): Promise<unknown>;
  /** What the button says. */
  action: string;
  /** Back to where a code takes no part: shown where there is such a place. */
  startAgain?(): void;
}

/** Asks for the code of the authenticator app, or for a recovery code where the app is lost. */
export function SecondFactorStep({ id = 'factor', give, action, startAgain }: Props) {
  const { lang, t } = useTexts();
  const [way, setWay] = useState<'app' | 'recovery'>('app');
  const [code, setCode] = useState('');
  const [isOver, setOver] = useState(false);
  const { form, busy, problem, errors, onSubmit } = useSubmit(
    async () => {
      try {
        await give(way === 'app' ? { code } : { recoveryCode: code });
      } catch (error) {
        if (error instanceof ApiError && error.code === 'second_factor_over') setOver(true);
        throw error;
      }
    },
    { wrong_code: id },
  );
  // Nothing is left to decide once the sixth digit is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent when the code becomes whole, and only then
  useEffect(() => {
    if (way === 'app' && code.length === 6) onSubmit();
  }, [code]);
  const shared = {
    id,
    value: code,
    autoFocus: true,
    error: errors[id] ?? errors.code ?? errors.recoveryCode,
  };
  return (
    <ScriptedForm ref={form} className="grid gap-4" onSubmit={onSubmit}>
      {way === 'app' ? (
        <TotpCodeField key="app" {...shared} onChange={setCode} />
      ) : (
        <TextField
          key="recovery"
          {...shared}
          label={t('auth.recoveryCode')}
          hint={t('auth.recoveryCodeHint')}
          onChange={setCode}
          required
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={longestRecoveryCode}
        />
      )}
      {way === 'app' ? <OutboxLink /> : null}
      <FormProblem>{problem}</FormProblem>
      {isOver ? null : <SubmitButton busy={busy}>{action}</SubmitButton>}
      <button
        type="button"
        className="btn btn-quiet"
        onClick={() => {
          setCode('');
          setWay(way === 'app' ? 'recovery' : 'app');
        }}
      >
        {t(way === 'app' ? 'auth.useRecoveryCode' : 'auth.useApp')}
      </button>
      {startAgain ? (
        <p className="flex flex-wrap gap-x-4">
          <button type="button" className="link min-h-11 cursor-pointer" onClick={startAgain}>
            {t('auth.startAgain')}
          </button>
          <a className="link inline-flex min-h-11 items-center" href={`/${lang}/recover`}>
            {t('auth.lostBoth')}
          </a>
        </p>
      ) : null}
    </ScriptedForm>
  );
}
