import { pageHref } from '@thulubazaar/frontend/urls/links';
import { openBrowserAsync } from 'expo-web-browser';
import { webUrl } from '~/data/config.ts';
import { settings } from './settings.ts';

/** Address of a page of the web in the language of the app; `path` is without the language. */
export function webAddress(path: string): string {
  return `${webUrl}${pageHref(settings.lang, path)}`;
}

/** Opens a page of the web over the app: texts, and what the app leaves to it. */
export async function openWeb(path: string): Promise<void> {
  await openBrowserAsync(webAddress(path));
}

/** Opens an address that came from outside, once the app has something to open it over. */
export function openElsewhere(address: string): void {
  setTimeout(() => {
    openBrowserAsync(address).catch(() => {});
  }, 500);
}
