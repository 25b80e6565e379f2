'use client';

import { longestMessage } from '@thulubazaar/contract/limits';
import type { Recipient } from '@thulubazaar/frontend/outbox/entries';
import { type FormEvent, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { ScriptedForm } from '@/forms/scripted-form.tsx';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useChat } from './chat-context.tsx';
import { keepDraft, readDraft } from './drafts.ts';
import { PhotoButton } from './photo-button.tsx';

/** From here on one is told how many characters are left. */
const tellFrom = longestMessage - 200;

const sentences = {
  buyer: ['chat.buyer1', 'chat.buyer2', 'chat.buyer3'],
  seller: ['chat.seller1', 'chat.seller2', 'chat.seller3'],
} as const;

interface Props {
  to: Recipient;
  /** Under which name the unsent text is kept. */
  draft: string;
  /** What it starts with where nothing is kept. */
  text?: string;
  /** Whose ready sentences are offered; null: none. */
  ready: 'buyer' | 'seller' | null;
  onOffer?: () => void;
  onTyping?: () => void;
}

/** Enter sends where there is a keyboard; on a phone it makes a line, as everywhere else on it. */
function sendsByEnter(event: KeyboardEvent): boolean {
  if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return false;
  return matchMedia('(hover: hover) and (pointer: fine)').matches;
}

/** Where one writes. What is not sent stays, over a reload too. */
export function Composer({ to, draft, text = '', ready, onOffer, onTyping }: Props) {
  const { t } = useTexts();
  const { outbox } = useChat();
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(() => text || readDraft(draft));
  const [problem, setProblem] = useState('');
  const left = longestMessage - [...typed].length;
  const empty = typed.trim() === '';

  useEffect(() => keepDraft(draft, typed), [draft, typed]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: its height follows what is in it
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight + 2}px`;
  }, [typed]);

  function write(next: string) {
    setTyped(next);
    setProblem('');
    if (next.trim()) onTyping?.();
  }

  function send(event?: FormEvent) {
    event?.preventDefault();
    field.current?.focus();
    if (empty || left < 0) return;
    outbox.add({ to, kind: 'text', text: typed.trim() });
    write('');
  }

  return (
    <ScriptedForm className="composer" onSubmit={send}>
      {ready && empty ? (
        <ul className="chips chips-scroll" aria-label={t('chat.ready')}>
          {sentences[ready].map((key) => (
            <li key={key}>
              <button
                type="button"
                className="chip"
                onClick={() => {
                  write(t(key));
                  field.current?.focus();
                }}
              >
                {t(key)}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div role="alert">{problem ? <p className="note note-alert mb-2">{problem}</p> : null}</div>
      <div className="composer-line">
        {'conversationId' in to ? <PhotoButton to={to} onProblem={setProblem} /> : null}
        {onOffer ? (
          <button
            type="button"
            className="chat-icon-button"
            aria-haspopup="dialog"
            aria-label={t('chat.offer')}
            onClick={onOffer}
          >
            <Icon name="hand-coins" />
          </button>
        ) : null}
        <textarea
          ref={field}
          className="input composer-field"
          rows={1}
          value={typed}
          placeholder={t('chat.write')}
          aria-label={t('chat.write')}
          aria-invalid={left < 0 || undefined}
          aria-describedby="message-left"
          autoComplete="off"
          enterKeyHint="enter"
          onChange={(event) => write(event.target.value)}
          onKeyDown={(event) => {
            if (sendsByEnter(event)) send(event);
          }}
        />
        <button
          type="submit"
          className="composer-send"
          aria-label={t('chat.send')}
          aria-disabled={empty || left < 0}
        >
          <Icon name="send-horizontal" />
        </button>
      </div>
      <p id="message-left" className="composer-left" data-over={left < 0 || undefined} aria-live="polite">
        {left < 0 ? t('chat.tooLong', { count: -left }) : ''}
        {left >= 0 && left <= longestMessage - tellFrom ? t('chat.left', { count: left }) : ''}
      </p>
    </ScriptedForm>
  );
}
