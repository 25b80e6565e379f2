import { openBrowserAsync } from 'expo-web-browser';
import { webAddress } from '~/data/web-address.ts';

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
