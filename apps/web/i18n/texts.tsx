'use client';

import type { Lang } from '@thulubazaar/contract';
import { type CompiledMessages, createTranslate, type Texts } from '@thulubazaar/messages/create-translate';
import { createContext, type ReactNode, use, useMemo } from 'react';

export type { MessageKey, Texts } from '@thulubazaar/messages/create-translate';

const Context = createContext<Texts>({ lang: 'en', t: (key) => key });

interface Props {
  lang: Lang;
  messages: CompiledMessages;
  children: ReactNode;
}

/** Gives the components below the messages they need, which the server has chosen. */
export function TextProvider({ lang, messages, children }: Props) {
  const texts = useMemo(() => ({ lang, t: createTranslate(lang, messages) }), [lang, messages]);
  return <Context value={texts}>{children}</Context>;
}

/** The messages and language of the page, in the browser. */
export function useTexts(): Texts {
  return use(Context);
}
