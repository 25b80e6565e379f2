import { Image } from 'expo-image';
import { isOwnAddress } from './config.ts';
import { session } from './session.ts';

// What only one person may see must not outlive their session on the phone, whichever screens were opened since it was started.
session.onEnd(async () => {
  // A cache that cannot be emptied must not keep anybody signed in.
  await Promise.allSettled([Image.clearMemoryCache(), Image.clearDiskCache()]);
});

/** With what a photo is asked for that the API shows to whoever may see it: nobody else hears who is signed in. */
export function photoHeaders(address: string): Record<string, string> {
  return session.token && isOwnAddress(address) ? { authorization: `Bearer ${session.token}` } : {};
}
