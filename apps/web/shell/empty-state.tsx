import type { ReactNode } from 'react';
import type { IconName } from '@/generated/icon-names.ts';
import { Icon } from './icon.tsx';

/** What stands where a list would, when there is nothing to list: what happened, and what to do next. */
export function EmptyState({
  icon,
  title,
  children,
}: {
  icon: IconName;
  title: string;
  children: ReactNode;
}) {
  return (
    <div className="panel mx-auto flex max-w-xl flex-col items-center gap-3 px-6 py-10 text-center">
      <span className="flex size-14 items-center justify-center rounded-full bg-sunken text-link">
        <Icon name={icon} />
      </span>
      <h2 className="text-xl">{title}</h2>
      {children}
    </div>
  );
}
