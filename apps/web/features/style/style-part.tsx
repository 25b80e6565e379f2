import type { ReactNode } from 'react';

export type Theme = 'light' | 'dark';

interface Props {
  id: string;
  title: string;
  children: ReactNode;
}

/** A named group of components. */
export function StylePart({ id, title, children }: Props) {
  return (
    <section aria-labelledby={id} className="grid grid-cols-1 gap-3">
      <h2 id={id} className="border-b border-line text-lg">
        {title}
      </h2>
      {children}
    </section>
  );
}
