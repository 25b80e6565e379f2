'use client';

import type { Message } from '@thulubazaar/contract';
import { photoSet, photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { type Texts, useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';

function qrText({ kind, label, network }: Message['qr'][number], t: Texts['t']): string {
  if (kind === 'link') return t('chat.qr_link', { label });
  if (kind === 'text') return t('chat.qr_text', { label });
  return network ? t('chat.qr_paymentBy', { label, network }) : t('chat.qr_payment', { label });
}

interface Props {
  message: Message;
  name: string;
}

/** A photo, and what codes in it lead to. */
export function PhotoMessage({ message: { photo, qr, mine }, name }: Props) {
  const { t } = useTexts();
  if (!photo) return <p className="chat-text">{t('chat.photo')}</p>;
  const width = Math.min(260, Math.round((260 * photo.width) / Math.max(photo.width, photo.height)));
  return (
    <>
      <a href={photoUrl(photo, 1280)} target="_blank" rel="noopener">
        {/* biome-ignore lint/performance/noImgElement: one of the API's own variants */}
        <img
          className="chat-photo"
          src={photoUrl(photo, 320)}
          srcSet={photoSet(photo)}
          sizes="260px"
          alt={mine ? t('chat.photoMine') : t('chat.photoFrom', { name })}
          loading="lazy"
          decoding="async"
          width={width}
          height={Math.round((width * photo.height) / photo.width)}
        />
      </a>
      {qr.map((code) => (
        <p key={code.label} className="chat-qr">
          <Icon name="qr-code" />
          <span dir="auto">{qrText(code, t)}</span>
        </p>
      ))}
    </>
  );
}
