'use client';

import { ApiError, isRefusal } from '@thulubazaar/client';
import type { MyAd } from '@thulubazaar/contract';
import { refusedFields } from '@thulubazaar/frontend/drafts/refusals';
import { type Errors, findErrors } from '@thulubazaar/frontend/drafts/steps';
import { photosSent } from '@thulubazaar/frontend/photos/photos-sent';
import { type ReactNode, useRef, useState } from 'react';
import { SignInDialog } from '@/features/account/account-area.tsx';
import { useLookAgain, useSetMe } from '@/features/account/account-data.ts';
import { later } from '@/forms/later.tsx';
import { type Submission, useSubmit } from '@/forms/use-submit.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { isLine, keepForLater } from './keep-for-later.ts';
import { setListingState } from './listings.ts';
import { stepInAddress } from './step-in-address.ts';
import type { Listing } from './use-listing.ts';

const DuplicateDialog = later(async () => (await import('./duplicate-dialog.tsx')).DuplicateDialog);
const NameDialog = later(async () => (await import('./name-dialog.tsx')).NameDialog);

/** What is asked over the page before a listing is shown to everybody. */
type Question =
  | { kind: 'sign-in'; answer(signedIn: boolean): void }
  | { kind: 'name' }
  | { kind: 'same'; older: MyAd };

interface Options extends Pick<Listing, 'keeper' | 'queue'> {
  /** Warns of photos that are none. True where there are such. */
  warnOfPhotos(): boolean;
  showErrors(errors: Errors): void;
  onPosted(listing: MyAd): void;
}

/** Shows a listing to everybody, after all that is asked on the way: who one is, one's name, whether it is another thing. */
export function usePublish(options: Options): { publish: Submission; dialog: ReactNode } {
  const { keeper, queue, warnOfPhotos, showErrors, onPosted } = options;
  const texts = useTexts();
  const { t } = texts;
  const setMe = useSetMe();
  const lookAgain = useLookAgain();
  const [question, setQuestion] = useState<Question | null>(null);
  const isDifferent = useRef(false);

  /** Signs in whoever has not yet; false where they would rather not. */
  async function signedIn(): Promise<boolean> {
    if (await lookAgain()) return true;
    await SignInDialog.ready();
    return new Promise((answer) => setQuestion({ kind: 'sign-in', answer }));
  }

  const confirmed = () => ({
    confirmPrice: keeper.values.confirmPrice,
    confirmDifferent: isDifferent.current,
  });

  async function post(): Promise<void> {
    await keeper.flush();
    if (keeper.id === null) return;
    // Live already is no error, so however often this arrives, it is posted once.
    const key = `publish-${keeper.id}-${keeper.version}-${Object.values(confirmed()).map(Number).join('')}`;
    const listing = await setListingState(keeper.id, 'live', confirmed(), key);
    keeper.forget();
    queue.forget();
    onPosted(listing);
  }

  async function ask(error: unknown): Promise<void> {
    if (isLine(error) && (await keepForLater(keeper, confirmed()))) return;
    if (error instanceof ApiError && error.code === 'version_conflict') return;
    if (isRefusal(error, 'POST /api/ads/{id}/state', 'duplicate_listing')) {
      await DuplicateDialog.ready();
      return setQuestion({ kind: 'same', older: error.older });
    }
    if (isRefusal(error, 'POST /api/ads/{id}/state', 'name_needed')) {
      await NameDialog.ready();
      return setQuestion({ kind: 'name' });
    }
    const refused = refusedFields(error);
    if (Object.keys(refused).length === 0) throw error;
    showErrors(refused);
  }

  const publish = useSubmit(async () => {
    const wrong = findErrors(keeper.values, texts);
    if (Object.keys(wrong).length > 0) return showErrors(wrong);
    if (keeper.isGuest && !(await signedIn())) return;
    // Without a line nothing of it has to be tried first.
    if (!navigator.onLine && (await keepForLater(keeper, confirmed()))) return;
    keeper.admit();
    queue.release();
    await photosSent({ queue });
    // Photos take their time: one may have gone back meanwhile, and have left something half typed.
    if (stepInAddress() !== 'preview') return;
    const since = findErrors(keeper.values, texts);
    if (Object.keys(since).length > 0) return showErrors(since);
    if (warnOfPhotos()) return;
    await post().catch(ask);
  });

  function again() {
    setQuestion(null);
    publish.onSubmit();
  }

  function dialog(): ReactNode {
    if (question?.kind === 'sign-in')
      return (
        <SignInDialog
          title={t('post.signInTitle')}
          text={t('post.signInText')}
          named
          onSignedIn={(me) => {
            setQuestion(null);
            setMe(me);
            question.answer(true);
          }}
          onClose={() => {
            setQuestion(null);
            question.answer(false);
          }}
        />
      );
    if (question?.kind === 'name')
      return (
        <NameDialog
          onNamed={(me) => {
            setMe(me);
            again();
          }}
          onClose={() => setQuestion(null)}
        />
      );
    if (question?.kind !== 'same') return null;
    return (
      <DuplicateDialog
        older={question.older}
        values={keeper.values}
        photos={queue.items}
        onClose={() => setQuestion(null)}
        onRenewed={(listing) => {
          setQuestion(null);
          onPosted(listing);
        }}
        onDifferent={() => {
          isDifferent.current = true;
          again();
        }}
      />
    );
  }

  return { publish, dialog: dialog() };
}
