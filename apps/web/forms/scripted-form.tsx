'use client';

import { type ComponentProps, type RefObject, useEffect, useRef, useState } from 'react';

interface Props extends Omit<ComponentProps<'form'>, 'ref' | 'method' | 'action'> {
  ref?: RefObject<HTMLFormElement | null>;
}

/**
 * A form that scripts send. Pressed before they are there, it waits: the early script keeps the press (`data-waits`), and it
 * is done once everything that was typed meanwhile is known. Without scripts it is not shown.
 */
export function ScriptedForm({ ref, ...form }: Props) {
  const own = useRef<HTMLFormElement>(null);
  const element = ref ?? own;
  const [ready, setReady] = useState(false);
  // The fields say what was typed in effects of their own, which are drawn together with this.
  useEffect(() => setReady(true), []);
  useEffect(() => {
    if (!ready || !element.current) return;
    const isPressed = element.current.dataset.waits === 'pressed';
    delete element.current.dataset.waits;
    if (isPressed) element.current.requestSubmit();
  }, [ready, element]);
  return <form ref={element} method="post" data-waits="" suppressHydrationWarning noValidate {...form} />;
}
