import type { InputHTMLAttributes } from 'react';
import { Icon } from '@/shell/icon.tsx';

interface Props extends InputHTMLAttributes<HTMLInputElement> {
  id: string;
  /** What the button says. */
  choose: string;
  /** What stands beside it while a file is chosen. */
  chosen: string;
}

/**
 * An input of a file, and a label that looks like a button in its place: the browser's own control speaks the browser's language, not that of the
 * page. What it is called says its field; the button is for eyes. What stands beside it is hidden while an input that is required has no file.
 */
export function FileButton({ id, choose, chosen, ...input }: Props) {
  return (
    <>
      <input id={id} type="file" className="sr-only" {...input} />
      <label htmlFor={id} className="btn btn-quiet" aria-hidden="true">
        <Icon name="file-up" />
        {choose}
      </label>
      <span className="file-chosen" dir="auto">
        {chosen}
      </span>
    </>
  );
}
