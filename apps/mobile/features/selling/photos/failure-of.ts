import { ApiError } from '@thulubazaar/client';
import { type PhotoItem, PhotoLost, type RefusedFile } from '@thulubazaar/frontend/photos/photo-item';
import type { Translate } from '@thulubazaar/messages/create-translate';
import { problemText } from '~/i18n/problem-text.ts';

/** Why a file is no photo of the listing, or not yet, for the person who chose it. */
export function failureOf({ error }: Pick<PhotoItem | RefusedFile, 'error'>, t: Translate): string {
  if (!error) return t('post.notAPhoto');
  if (error instanceof PhotoLost) return t('post.photoLost');
  if (!(error instanceof ApiError)) return error.message || t('form.failed');
  if (error.code === 'body_too_large') return t('post.photoTooBig');
  return error.sentences.byteCount ?? problemText(error, t);
}
