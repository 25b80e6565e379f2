import { isRefusal } from '@thulubazaar/client';
import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { doneWord, isTakenBack } from '@thulubazaar/frontend/mine/actions';
import { useRouter } from 'expo-router';
import { useState } from 'react';
import { api } from '~/data/api.ts';
import { deletedListings } from '~/data/deleted-listings.ts';
import { line } from '~/data/line.ts';
import { outbox } from '~/data/outbox.ts';
import { webAddress } from '~/data/web-address.ts';
import { shareAddress } from '~/device/share.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { useTexts } from '~/i18n/texts.ts';
import { toast } from '~/ui/toast.tsx';
import type { Act } from './listing-actions.tsx';
import { type Move, useMove, useTask } from './my-listings-data.ts';
import type { Question } from './sheets.tsx';

/** What is done with one's listings from their list: shown at once, said, and taken back where that can be. */
export function useActs() {
  const { t } = useTexts();
  const router = useRouter();
  const move = useMove();
  const task = useTask();
  const [question, ask] = useState<Question | null>(null);
  const say = (error: unknown) => toast.say(problemText(error, t));

  /** A way back that is still offered is that of another change, or goes from a version that is none any more. */
  function putAwayUndo() {
    if (toast.now?.action) toast.clear();
  }

  /** Changes a state, and offers the way back. */
  function change(listing: MyAdCard, to: AdState, more: Pick<Move, 'buyer' | 'confirmDifferent'> = {}) {
    if (listing.state === 'removed') deletedListings.cameBack(listing.id);
    putAwayUndo();
    const undo = () => {
      deletedListings.cameBack(listing.id);
      move.mutate(
        { listing: { ...listing, state: to, version: listing.version + 1 }, to: listing.state },
        { onSuccess: () => toast.say(t('my.undone')), onError: say },
      );
    };
    const onOver = () => {
      if (to === 'removed') deletedListings.isOver(listing.id).catch(() => {});
    };
    const back = isTakenBack(listing.state, to) ? { label: t('form.undo'), run: undo, onOver } : undefined;
    if (to === 'removed') deletedListings.mayComeBack(listing.id);
    move.mutate(
      { listing, to, ...more },
      {
        onSuccess(now) {
          toast.say(t(doneWord(listing.state, now.state)), back);
          if (!back) onOver();
        },
        onError: (error) => {
          deletedListings.cameBack(listing.id);
          if (isRefusal(error, 'POST /api/ads/{id}/state', 'duplicate_listing'))
            ask({ kind: 'same', listing, older: error.older });
          else say(error);
        },
      },
    );
  }

  /** To whom it was sold is asked only where somebody wrote about it. */
  async function sell(listing: MyAdCard) {
    const buyers =
      listing.conversations === 0
        ? []
        : await api('GET /api/ads/{id}/buyers', { params: { id: listing.id } }).then(
            ({ items }) => items,
            () => [],
          );
    if (buyers.length === 0) change(listing, 'sold');
    else ask({ kind: 'sell', listing, buyers });
  }

  /** That it is still there may be said without a line: it waits then. */
  async function confirm({ id, title }: MyAdCard) {
    putAwayUndo();
    try {
      await outbox.add({ kind: 'confirm', adId: id, title });
      toast.say(t(line.isOnline ? 'my.done_confirm' : 'line.keptToSend'));
    } catch (error) {
      say(error);
    }
  }

  function run(work: () => Promise<unknown>, word: Parameters<typeof t>[0]) {
    putAwayUndo();
    task.mutate(work, { onSuccess: () => toast.say(t(word)), onError: say });
  }

  function share({ title, path }: MyAdCard) {
    if (path !== null)
      shareAddress(title, webAddress(path)).then(
        (how) => how === 'copied' && toast.say(t('share.copied')),
        say,
      );
  }

  // The form is a tab, of which there is one: two would write the same listing.
  const toPost = (id: number) => router.dismissTo(`/post?listing=${id}`);

  function open(listing: MyAdCard) {
    if (listing.state === 'draft') toPost(listing.id);
    else if (listing.path === null) router.push(`/edit?id=${listing.id}`);
    else router.push({ pathname: '/listing/[slug]', params: { slug: String(listing.id) } });
  }

  function act(listing: MyAdCard, what: Act) {
    const { id, version } = listing;
    const call = { params: { id }, key: crypto.randomUUID() };
    switch (what.kind) {
      case 'move':
        return what.to === 'sold' ? sell(listing) : change(listing, what.to);
      case 'confirm':
        return confirm(listing);
      case 'continue':
        return toPost(id);
      case 'edit':
        return router.push(`/edit?id=${id}`);
      case 'see':
        return open(listing);
      case 'share':
        return share(listing);
      case 'history':
        return ask({ kind: 'history', listing });
      case 'duplicate':
        return run(() => api('POST /api/ads/{id}/duplicate', call), 'my.done_duplicate');
      case 'unschedule':
        return run(
          () => api('PUT /api/ads/{id}/schedule', { ...call, body: { at: null, version } }),
          'my.done_unschedule',
        );
      case 'reserve':
      case 'unreserve': {
        const body = { reserved: what.kind === 'reserve' };
        return run(() => api('PUT /api/ads/{id}/reserved', { ...call, body }), `my.done_${what.kind}`);
      }
    }
  }

  return {
    act,
    open,
    question,
    ask,
    sold(listing: MyAdCard, buyer: string | undefined) {
      ask(null);
      change(listing, 'sold', { buyer });
    },
    different(listing: MyAdCard) {
      ask(null);
      change(listing, 'live', { confirmDifferent: true });
    },
  };
}
