'use client';

import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { Kbd } from './kbd.tsx';
import { searchOf, type Tab, tabs } from './tabs.ts';

export interface TabProps {
  tab: Tab;
  choose(tab: Tab): void;
  onHelp(): void;
}

type Props = TabProps & {
  /** How many cases wait, by kind; null until it is known. */
  open: Readonly<Partial<Record<string, number>>> | null;
  overdue: number;
};

const sum = (counts: NonNullable<Props['open']>) =>
  Object.values(counts).reduce<number>((all, count) => all + (count ?? 0), 0);

/** The head of the console: what waits, by kind. */
export function ConsoleTabs({ tab, choose, onHelp, open, overdue }: Props) {
  const { t } = useTexts();
  const countOf = (of: Tab) => (open === null ? undefined : of === 'all' ? sum(open) : open[of]);
  return (
    <>
      <div className="desk-head">
        <h1 className="text-2xl">{t('moderation.title')}</h1>
        {overdue > 0 ? (
          <span className="tag tag-alert">
            <Icon name="triangle-alert" />
            {t('moderation.overdueCount', { count: overdue })}
          </span>
        ) : null}
        <button type="button" className="btn btn-quiet ms-auto" aria-keyshortcuts="?" onClick={onHelp}>
          <Icon name="keyboard" />
          <span className="max-sm:sr-only">{t('moderation.keys')}</span>
          <Kbd>?</Kbd>
        </button>
      </div>
      <nav className="desk-tabs" aria-label={t('moderation.tabs')}>
        <ul className="chips chips-scroll">
          {tabs.map((name, index) => (
            <li key={name}>
              <a
                className="chip"
                href={searchOf({ tab: name, open: null }) || '?'}
                aria-current={name === tab ? 'page' : undefined}
                aria-keyshortcuts={`${index + 1}`}
                onClick={(event) => {
                  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                  event.preventDefault();
                  choose(name);
                }}
              >
                {t(`moderation.tab_${name}`)}
                <Count of={countOf(name)} />
                <Kbd>{`${index + 1}`}</Kbd>
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}

/** More than a thousand is not counted. */
function Count({ of }: { of: number | undefined }) {
  const { t } = useTexts();
  if (of === undefined) return null;
  return (
    <strong className="tabular-nums">
      {of >= 1000 ? t('moderation.thousand') : t('moderation.count', { count: of })}
    </strong>
  );
}
