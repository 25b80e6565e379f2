'use client';

import { ApiError } from '@thulubazaar/client';
import type { CaseCard } from '@thulubazaar/contract';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import { useEffect, useRef } from 'react';
import { Loading } from '@/forms/loading.tsx';
import { problemOf } from '@/forms/use-submit.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { Icon } from '@/shell/icon.tsx';
import { useCases } from './cases-data.ts';
import { ConsoleTabs, type TabProps } from './console-tabs.tsx';
import { useDesk } from './desk-context.tsx';
import { Due } from './due.tsx';
import { Kbd } from './kbd.tsx';
import { searchOf } from './tabs.ts';

type Props = TabProps & {
  /** Which row the keys stand on. */
  selected: number;
  onSelect(at: number): void;
};

/** What waits to be decided, the oldest promise first; or what was decided, the last first. */
export function Queue({ selected, onSelect, ...head }: Props) {
  const { t } = useTexts();
  const desk = useDesk();
  const { items, open, overdue, problem, more, retry } = useCases(head.tab);
  const at = Math.min(selected, Math.max(0, (items?.length ?? 1) - 1));
  // Keys go on from the last row that there is.
  useEffect(() => {
    if (items && at !== selected) onSelect(at);
  }, [items, at, selected, onSelect]);
  return (
    <>
      <ConsoleTabs {...head} open={open} overdue={overdue} />
      <Refused problem={problem} retry={retry} />
      {items === null && !problem ? <Loading /> : null}
      {items?.length === 0 ? <Nothing isDecided={head.tab === 'decided'} /> : null}
      {items && items.length > 0 && head.tab !== 'decided' ? (
        <p className="desk-start">
          <button type="button" className="btn btn-primary" aria-keyshortcuts="n" onClick={() => desk.next()}>
            {t('moderation.next')}
            <Kbd>N</Kbd>
          </button>
          <span className="desk-small desk-hint">
            <Kbd>J</Kbd> <Kbd>K</Kbd> {t('moderation.move')} · <Kbd>Enter</Kbd> {t('moderation.open')}
          </span>
        </p>
      ) : null}
      <ul className="desk-rows" aria-label={t(`moderation.tab_${head.tab}`)}>
        {items?.map((item, index) => (
          <Row
            key={item.id}
            item={item}
            isSelected={index === at}
            search={searchOf({ tab: head.tab, open: item.id })}
          />
        ))}
      </ul>
      {more ? (
        <p className="mt-4 text-center">
          <button type="button" className="btn btn-quiet" onClick={() => more()}>
            {t('moderation.more')}
          </button>
        </p>
      ) : null}
    </>
  );
}

/** Why there is no queue: the line, or a session that has not shown a second factor, which is set up in the profile. */
function Refused({ problem, retry }: { problem: unknown; retry(): void }) {
  const { lang, t } = useTexts();
  const isForbidden = problem instanceof ApiError && problem.status === 403;
  return (
    <div role="alert">
      {problem ? (
        <p className="note note-alert mb-3">
          {problemOf(problem, t)}{' '}
          {isForbidden ? (
            <a className="link inline-flex min-h-11 items-center font-semibold" href={`/${lang}/profile`}>
              {t('moderation.toProfile')}
            </a>
          ) : (
            <button type="button" className="link min-h-11 cursor-pointer font-semibold" onClick={retry}>
              {t('form.retry')}
            </button>
          )}
        </p>
      ) : null}
    </div>
  );
}

function Row({ item, isSelected, search }: { item: CaseCard; isSelected: boolean; search: string }) {
  const { lang, t } = useTexts();
  const desk = useDesk();
  const row = useRef<HTMLAnchorElement>(null);
  const { id, kind, title, person, reports, openedAt, dueAt, claimedBy, decision, decidedAt } = item;
  const name = title ?? person.name;
  useEffect(() => {
    if (isSelected) row.current?.scrollIntoView({ block: 'nearest' });
  }, [isSelected]);
  return (
    <li>
      <a
        ref={row}
        className="desk-row"
        href={search}
        aria-current={isSelected || undefined}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
          event.preventDefault();
          desk.open(id);
        }}
      >
        <span className="tag tag-plain desk-row-kind">{t(`moderation.kind_${kind}`)}</span>
        <span className="desk-row-what">
          <strong dir="auto" lang={textLang(name)}>
            {name}
          </strong>
          <span className="desk-small">
            {[
              ...(title === null ? [] : [person.name]),
              ...(reports > 0 ? [t('moderation.reports', { count: reports })] : []),
              relativeTime(new Date(openedAt), new Date(), lang),
            ].join(' · ')}
          </span>
        </span>
        <span className="desk-row-when">
          {claimedBy ? (
            <span className="desk-small">
              <Icon name="user-round" /> {t('moderation.claimedBy', { name: claimedBy })}
            </span>
          ) : null}
          {decision && decidedAt ? (
            <span>
              {t(`moderation.was_${decision}`)}{' '}
              <span className="desk-small">{relativeTime(new Date(decidedAt), new Date(), lang)}</span>
            </span>
          ) : (
            <Due at={dueAt} />
          )}
        </span>
      </a>
    </li>
  );
}

function Nothing({ isDecided }: { isDecided: boolean }) {
  const { t } = useTexts();
  return (
    <EmptyState
      icon="check-check"
      title={t(isDecided ? 'moderation.noneDecidedTitle' : 'moderation.emptyTitle')}
    >
      <p className="text-muted">{t(isDecided ? 'moderation.noneDecidedText' : 'moderation.emptyText')}</p>
    </EmptyState>
  );
}
