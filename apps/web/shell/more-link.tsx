import { Icon } from './icon.tsx';

/** The way to the rest of a list; nothing when there is no more (`href` is null). */
export function MoreLink({ href, label }: { href: string | null; label: string }) {
  if (!href) return null;
  return (
    <p className="mt-6 text-center">
      <a className="btn btn-quiet" href={href} rel="next">
        {label}
        <Icon name="arrow-right" />
      </a>
    </p>
  );
}
