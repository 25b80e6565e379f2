'use client';

import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { editableStates } from '@thulubazaar/contract/ad-states';
import { actionOf, type Task } from '@thulubazaar/frontend/mine/actions';
import { useState } from 'react';
import { type MessageKey, useTexts } from '@/i18n/texts.tsx';

interface Props {
  listing: MyAdCard;
  name: string;
  move(to: AdState): void;
  start(task: Task): void;
}

/** The buttons of a listing: what is done often stands there, in one row of a phone, the rest behind "more". Its title leads to it. */
export function MyListingActions({ listing, name, move, start }: Props) {
  const { lang, t } = useTexts();
  const { id, state, nextStates, unanswered } = listing;
  const [open, setOpen] = useState(false);
  const named = (action: string) => t('my.actionsFor', { action, title: name });
  const moves = nextStates.flatMap((to) => {
    const action = actionOf(state, to);
    if (!action) return [];
    return [{ to, word: action.word, isBehind: action.more || (state === 'live' && to === 'removed') }];
  });
  const behind = moves.filter(({ isBehind }) => isBehind);
  const button = ({ to, word }: { to: AdState; word: MessageKey }) => (
    <button
      key={to}
      type="button"
      className={`btn ${to === 'removed' ? 'btn-danger' : 'btn-quiet'}`}
      onClick={() => move(to)}
    >
      {t(word)} <span className="sr-only">{name}</span>
    </button>
  );
  return (
    <div className="my-actions">
      {unanswered ? (
        <p className="note w-full" role="status">
          {t('my.stillThere')}
        </p>
      ) : null}
      {state === 'live' ? <TaskButton task="confirm" name={name} primary={unanswered} start={start} /> : null}
      {state === 'draft' ? (
        <a
          className="btn btn-primary"
          href={`/${lang}/post?listing=${id}`}
          aria-label={named(t('my.continue'))}
        >
          {t('my.continue')}
        </a>
      ) : null}
      {state !== 'draft' && editableStates.includes(state) ? (
        <a className="btn btn-quiet" href={`/${lang}/edit?listing=${id}`} aria-label={named(t('my.edit'))}>
          {t('my.edit')}
        </a>
      ) : null}
      {moves.filter(({ isBehind }) => !isBehind).map(button)}
      {state === 'removed' ? (
        <TaskButton task="history" name={name} start={start} />
      ) : (
        <>
          <button
            type="button"
            className="btn btn-quiet"
            aria-label={named(t('my.moreActions'))}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          >
            {t('my.moreActions')}
          </button>
          {open ? (
            <div className="my-actions">
              {behind.filter(({ to }) => to !== 'removed').map(button)}
              {state === 'live' ? (
                <TaskButton task={listing.reserved ? 'unreserve' : 'reserve'} name={name} start={start} />
              ) : null}
              {state === 'draft' || state === 'scheduled' ? (
                <TaskButton task="schedule" name={name} start={start} />
              ) : null}
              {state === 'scheduled' ? <TaskButton task="unschedule" name={name} start={start} /> : null}
              <TaskButton task="duplicate" name={name} start={start} />
              <TaskButton task="history" name={name} start={start} />
              {behind.filter(({ to }) => to === 'removed').map(button)}
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}

interface TaskProps {
  task: Task;
  name: string;
  primary?: boolean;
  start(task: Task): void;
}

function TaskButton({ task, name, primary, start }: TaskProps) {
  const { t } = useTexts();
  return (
    <button
      type="button"
      className={`btn ${primary ? 'btn-primary' : 'btn-quiet'}`}
      onClick={() => start(task)}
    >
      {t(`my.task_${task}`)} <span className="sr-only">{name}</span>
    </button>
  );
}
