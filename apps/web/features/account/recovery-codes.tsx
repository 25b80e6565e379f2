'use client';

import { useState } from 'react';
import { useTexts } from '@/i18n/texts.tsx';

/** Recovery codes, shown this once, with ways to keep them. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept(): void }) {
  const { t } = useTexts();
  const [copied, setCopied] = useState(false);
  const text = [t('secondFactor.fileTitle'), ...codes, ''].join('\n');
  return (
    <div className="panel grid gap-4 p-4">
      <h3 className="font-semibold">{t('secondFactor.codesTitle')}</h3>
      <p>{t('secondFactor.codesLead')}</p>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-2 font-mono select-all" lang="en">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-2">
        <a
          className="btn btn-quiet"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="thulubazaar-recovery-codes.txt"
        >
          {t('secondFactor.download')}
        </a>
        <button
          type="button"
          className="btn btn-quiet"
          onClick={async () => {
            await navigator.clipboard.writeText(text);
            setCopied(true);
          }}
        >
          {t('secondFactor.copy')}
        </button>
        <button type="button" className="btn" onClick={onKept}>
          {t('secondFactor.kept')}
        </button>
      </div>
      <p role="status">{copied ? t('secondFactor.copied') : ''}</p>
    </div>
  );
}
