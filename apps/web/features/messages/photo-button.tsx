'use client';

import { maxPhotoBytes } from '@thulubazaar/contract/limits';
import type { Recipient } from '@thulubazaar/frontend/outbox/entries';
import { acceptedFiles, preparePhoto } from '@/data/photos/prepare.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useChat } from './chat-context.tsx';

interface Props {
  to: Recipient;
  onProblem(sentence: string): void;
}

/** Sends photos, each as a message, made small for the line before. */
export function PhotoButton({ to, onProblem }: Props) {
  const { t } = useTexts();
  const { outbox } = useChat();
  async function add(files: File[]) {
    onProblem('');
    for (const file of files) {
      const prepared = await preparePhoto(file);
      if (!prepared) onProblem(t('chat.notAPhoto'));
      else if (prepared.blob.size > maxPhotoBytes) onProblem(t('chat.photoTooBig'));
      else {
        const { blob, type } = prepared;
        outbox.add({ to, kind: 'photo', photo: { blob, type }, imageId: null });
      }
    }
  }
  return (
    <label className="chat-icon-button">
      <Icon name="image-plus" />
      <span className="sr-only">{t('chat.addPhoto')}</span>
      <input
        className="sr-only"
        type="file"
        accept={acceptedFiles}
        multiple
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file may be chosen again.
          event.target.value = '';
          add(files);
        }}
      />
    </label>
  );
}
