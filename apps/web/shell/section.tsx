import type { ReactNode } from 'react';

interface Props {
  id: string;
  title: string;
  action?: { href: string; label: string };
  children: ReactNode;
}

/** A titled part of a page, with a link to the whole of it. */
export function Section({ id, title, action, children }: Props) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-4">
        <h2 id={id} className="text-xl">
          {title}
        </h2>
        {action ? (
          <a className="link flex min-h-11 items-center font-semibold" href={action.href}>
            {action.label}
          </a>
        ) : null}
      </div>
      {children}
    </section>
  );
}
