import { pageHref } from '@thulubazaar/frontend/urls/links';
import { settings } from '~/device/settings.ts';
import { apiUrl, webUrl } from './config.ts';

/** Where the web shows the same, in the language of the app: what is sent to friends. */
export function webAddress(path: string): string {
  return (webUrl || apiUrl) + pageHref(settings.lang, path);
}
