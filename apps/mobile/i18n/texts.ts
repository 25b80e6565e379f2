import { type CompiledMessages, createTranslate, type Texts } from '@thulubazaar/messages/create-translate';
import { type Lang, settings } from '~/device/settings.ts';
import { useStore } from '~/device/use-store.ts';
import en from '~/generated/messages.en.json';
import ne from '~/generated/messages.ne.json';

const texts: Record<Lang, Texts> = {
  en: { lang: 'en', t: createTranslate('en', en as unknown as CompiledMessages) },
  ne: { lang: 'ne', t: createTranslate('ne', ne as unknown as CompiledMessages) },
};

/** The language of the app and its messages. */
export function useTexts(): Texts {
  return texts[useStore(settings).lang];
}

/** The same outside of components. */
export function currentTexts(): Texts {
  return texts[settings.lang];
}
