'use client';

import { useMutation } from '@tanstack/react-query';
import { ApiError } from '@thulubazaar/client';
import { maxPhotoBytes } from '@thulubazaar/contract/limits';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { acceptedFiles, preparePhoto } from '@/data/photos/prepare.ts';
import { sendPhoto, waitForPhoto } from '@/forms/photos/send.ts';
import { FormProblem, SubmitButton } from '@/forms/submit-button.tsx';
import { Problem, problemIn } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useMe, useSetMe } from './account-data.ts';
import { setAvatar } from './accounts.ts';

/** Sends a photo of oneself and waits until it is prepared. @returns its id */
async function uploaded(file: File): Promise<string> {
  const prepared = await preparePhoto(file);
  if (!prepared) throw new Problem('profile.notAPhoto');
  if (prepared.blob.size > maxPhotoBytes) throw new Problem('profile.photoTooBig');
  const { signal } = new AbortController();
  const sent = await sendPhoto({
    ...{ blob: prepared.blob, type: prepared.type, purpose: 'avatar', imageId: null, signal },
    ...{ key: crypto.randomUUID(), onAnnounced: () => {}, onProgress: () => {} },
  });
  const { id, error } = await waitForPhoto(sent.id, signal);
  if (error) throw new ApiError(error.code, 422, error);
  return id;
}

/** The photo one shows of oneself: chosen, shown, taken away, each at once. */
export function AvatarField() {
  const { t } = useTexts();
  const { photo } = useMe();
  const setMe = useSetMe();
  const change = useMutation({
    mutationFn: async (file: File | null) => setAvatar(file && (await uploaded(file))),
    onSuccess: setMe,
  });
  return (
    <div className="grid gap-2">
      <div className="flex items-center gap-4">
        {photo ? (
          // biome-ignore lint/performance/noImgElement: one of the API's own variants
          <img
            className="size-20 flex-none rounded-full bg-sunken object-cover"
            src={photoUrl(photo, 320)}
            alt={t('profile.photoNow')}
            width={80}
            height={80}
          />
        ) : (
          <span className="flex size-20 flex-none items-center justify-center rounded-full bg-sunken text-link">
            <Icon name="user-round" />
          </span>
        )}
        <div className="flex flex-wrap gap-2">
          <label className="btn btn-quiet" aria-busy={change.isPending}>
            {change.isPending ? <span className="spinner" aria-hidden="true" /> : <Icon name="image-plus" />}
            {t(photo ? 'profile.photoChange' : 'profile.photoAdd')}
            <input
              className="sr-only"
              type="file"
              accept={acceptedFiles}
              disabled={change.isPending}
              onChange={(event) => {
                const [file] = event.target.files ?? [];
                // The same file may be chosen again.
                event.target.value = '';
                if (file) change.mutate(file);
              }}
            />
          </label>
          {photo && !change.isPending ? (
            <SubmitButton busy={false} className="btn-quiet" onClick={() => change.mutate(null)}>
              {t('profile.photoRemove')}
            </SubmitButton>
          ) : null}
        </div>
      </div>
      <p className="text-sm text-muted">{t('profile.photoHint')}</p>
      <p className="sr-only" role="status">
        {change.isPending ? t('form.working') : ''}
      </p>
      <FormProblem>{change.error ? problemIn(change.error, t) : ''}</FormProblem>
    </div>
  );
}
