import Constants from 'expo-constants';
import { Platform } from 'react-native';

interface Extra {
  /** Origin of the API; empty where the app is served by it (the web export). */
  apiUrl?: string;
  /** Origin of the web pages, for what is shared. */
  webUrl?: string;
  /** Clients of this app with whoever else can say who somebody is; those that are empty are not offered. */
  identityClients?: { googleAndroid?: string; googleIos?: string; facebook?: string };
}

const extra = (Constants.expoConfig?.extra ?? {}) as Extra;

export const apiUrl = extra.apiUrl ?? '';
export const webUrl = extra.webUrl ?? '';
export const identityClients = extra.identityClients ?? {};

/** Of this app; undefined where it is run by a tool that says none. */
export const version = Constants.expoConfig?.version;

/** What the app says of itself with every push registration: `ThuluBazaar 1.0.0`. */
export const appName = `ThuluBazaar ${version ?? '0'}`;

const system = { ios: 'iOS', android: 'Android' }[Platform.OS as string] ?? 'web';

/** The same to the API, for whoever lists their sessions: `ThuluBazaar/1.0.0 (Android 34)`. */
export const userAgent = `ThuluBazaar/${version ?? '0'} (${system} ${Platform.Version ?? ''})`;

/** An address of the API as the phone can ask for it: photos and uploads come root-relative. */
export function absolute(path: string): string {
  return path.startsWith('/') ? `${apiUrl}${path}` : path;
}

/** Whether an address is the API's own: nobody else is told who is signed in. */
export function isOwnAddress(url: string): boolean {
  const isPath = url.startsWith('/') && !url.startsWith('//');
  return isPath || (apiUrl !== '' && url.startsWith(`${apiUrl}/`));
}
