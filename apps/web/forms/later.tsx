'use client';

import { ApiError } from '@thulubazaar/client';
import { type ReactNode, useEffect, useState } from 'react';
import { useTexts } from '@/i18n/texts.tsx';
import { Loading } from './loading.tsx';
import { problemOf } from './use-submit.ts';

type Shown<Props> = (props: Props) => ReactNode;

/** A component whose code comes when it is needed. */
type Later<Props> = Shown<Props> & {
  /**
   * Resolves once it can be shown at once.
   * @throws ApiError when the line is bad
   */
  ready(): Promise<void>;
};

/**
 * Lets a part of a page that is not needed at first come later; on a bad line it says so, and can be asked for again.
 * @param meanwhile what stands in its place until it is there
 */
export function later<Props extends object>(
  load: () => Promise<Shown<Props>>,
  meanwhile: ReactNode = <Loading />,
): Later<Props> {
  let Loaded: Shown<Props> | null = null;
  let coming: Promise<void> | null = null;

  function ready(): Promise<void> {
    coming ??= load().then(
      (component) => {
        Loaded = component;
      },
      () => {
        coming = null;
        throw new ApiError(navigator.onLine ? 'unreachable' : 'offline');
      },
    );
    return coming;
  }

  function ShownLater(props: Props): ReactNode {
    const [isHere, setHere] = useState(Loaded !== null);
    const [error, setError] = useState<unknown>(null);
    useEffect(() => {
      if (isHere || error !== null) return;
      let isGone = false;
      ready().then(
        () => {
          if (!isGone) setHere(true);
        },
        (cause) => {
          if (!isGone) setError(cause);
        },
      );
      return () => {
        isGone = true;
      };
    }, [isHere, error]);
    if (isHere && Loaded) return <Loaded {...props} />;
    return error === null ? meanwhile : <NotHere error={error} again={() => setError(null)} />;
  }

  return Object.assign(ShownLater, { ready });
}

function NotHere({ error, again }: { error: unknown; again(): void }) {
  const { t } = useTexts();
  useEffect(() => {
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [again]);
  return (
    <div className="grid gap-3 py-6" role="alert">
      <p className="note note-alert">{problemOf(error, t)}</p>
      <button type="button" className="btn btn-quiet" onClick={again}>
        {t('form.retry')}
      </button>
    </div>
  );
}
