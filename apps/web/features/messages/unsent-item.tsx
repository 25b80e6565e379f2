'use client';

import type { Unsent } from '@thulubazaar/frontend/outbox/entries';
import { formatNpr } from '@thulubazaar/nepal/money';
import { useEffect, useState } from 'react';
import { useMe } from '@/features/account/account-data.ts';
import { RestrictedProblem } from '@/forms/restricted-problem.tsx';
import { useOnline } from '@/forms/use-online.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useChat } from './chat-context.tsx';

/** A message that is on its way, or cannot go. */
export function UnsentItem({ entry }: { entry: Unsent }) {
  const { t } = useTexts();
  const { outbox } = useChat();
  const { restriction } = useMe();
  const online = useOnline();
  const { clientId, problem } = entry;
  return (
    <li className="chat-item" data-mine data-unsent={problem ? 'failed' : 'waiting'}>
      <div className="chat-line">
        <div className="chat-bubble" data-kind={entry.kind}>
          <span className="sr-only">{t('chat.mine')}: </span>
          <Content entry={entry} />
          <span className="chat-time">
            <Icon name={problem ? 'triangle-alert' : 'clock'} />
          </span>
        </div>
      </div>
      {problem === null ? (
        <p className="chat-status">{t(online ? 'chat.sending' : 'chat.waiting')}</p>
      ) : (
        <div className="chat-failed" role="alert">
          <p>
            <strong>{t('chat.failed')}</strong>{' '}
            {restriction.state === 'none' ? problem : <RestrictedProblem text={problem} />}
          </p>
          <button type="button" className="btn btn-quiet" onClick={() => outbox.retry(clientId)}>
            {t('chat.retry')}
          </button>
          <button type="button" className="btn btn-danger" onClick={() => outbox.drop(clientId)}>
            {t('chat.drop')}
          </button>
        </div>
      )}
    </li>
  );
}

function Content({ entry }: { entry: Unsent }) {
  const { lang } = useTexts();
  if (entry.kind === 'photo') return <OwnPhoto blob={entry.photo.blob} />;
  if (entry.kind === 'offer') return <p className="offer-amount">{formatNpr(entry.amount, lang)}</p>;
  return (
    <p className="chat-text" dir="auto" lang={textLang(entry.text)}>
      {entry.text}
    </p>
  );
}

/** A photo from the phone's own memory, until the server has it. */
function OwnPhoto({ blob }: { blob: Blob }) {
  const { t } = useTexts();
  const [address, setAddress] = useState('');
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  // biome-ignore lint/performance/noImgElement: from the phone's memory
  return address ? <img className="chat-photo" src={address} alt={t('chat.photoMine')} /> : null;
}
