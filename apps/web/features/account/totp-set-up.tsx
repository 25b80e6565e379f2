'use client';

import { useEffect, useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { confirmTotp, type NewTotp } from './accounts.ts';
import { TotpCodeField } from './totp-code-field.tsx';

interface Props {
  made: NewTotp;
  onConfirmed(recoveryCodes: string[]): void;
  cancel(): void;
}

/** The secret for an authenticator app, to be scanned, opened or typed, then the first code that the app shows. */
export function TotpSetUp({ made: { secret, uri, qr }, onConfirmed, cancel }: Props) {
  const { t } = useTexts();
  const [code, setCode] = useState('');
  const { form, busy, problem, errors, onSubmit } = useSubmit(
    async () => onConfirmed(await confirmTotp(code)),
    { wrong_code: 'code' },
  );
  // Nothing is left to decide once the sixth digit is there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: sent when the code becomes whole, and only then
  useEffect(() => {
    if (code.length === 6) onSubmit();
  }, [code]);
  return (
    <ScriptedForm ref={form} className="panel grid gap-4 p-4" onSubmit={onSubmit}>
      <p>{t('secondFactor.scan')}</p>
      {/* biome-ignore lint/performance/noImgElement: it is in the page already */}
      <img
        className="size-52 max-w-full bg-white"
        src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
        alt={t('secondFactor.qr')}
        width={208}
        height={208}
      />
      <p>
        <a className="link inline-flex min-h-11 items-center" href={uri}>
          {t('secondFactor.openApp')}
        </a>
      </p>
      <div>
        <p className="text-sm text-muted">{t('secondFactor.orType')}</p>
        <p className="font-mono break-all select-all" lang="en">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </p>
      </div>
      <TotpCodeField id="first-factor" value={code} onChange={setCode} error={errors.code} />
      <FormProblem>{problem}</FormProblem>
      <div className="flex flex-wrap gap-2">
        <SubmitButton busy={busy}>{t('secondFactor.turnOn')}</SubmitButton>
        <button type="button" className="btn btn-quiet" onClick={cancel}>
          {t('profile.cancel')}
        </button>
      </div>
    </ScriptedForm>
  );
}
