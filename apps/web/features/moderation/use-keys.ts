'use client';

import { useEffect, useRef } from 'react';
import { type Command, commandOf, type Press, type Where } from './keys.ts';

const choices = 'input:is([type=radio], [type=checkbox])';
const fields = 'input, textarea, select, [contenteditable]';
const controls = 'a[href], button, summary';

function pressOf(event: KeyboardEvent): Press {
  const { target, key, code, repeat, shiftKey, ctrlKey, altKey, metaKey } = event;
  const on = (selector: string) => target instanceof Element && target.closest(selector) !== null;
  return {
    key,
    code,
    repeat,
    shiftKey,
    modified: ctrlKey || altKey || metaKey,
    on: on(choices) ? 'choice' : on(fields) ? 'field' : on(controls) ? 'control' : 'page',
  };
}

/**
 * Hears single keys for as long as it is drawn; a dialog over the page has them for itself. What the page shows is asked with each
 * press, since two may come before the first is drawn.
 */
export function useKeys(where: () => Where, run: (command: Command) => void): void {
  const latest = useRef({ where, run });
  useEffect(() => {
    latest.current = { where, run };
  });
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return;
      const command = commandOf(pressOf(event), latest.current.where());
      if (!command) return;
      event.preventDefault();
      latest.current.run(command);
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
