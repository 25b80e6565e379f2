import { linkToRoute } from '~/device/link-to-route.ts';
import { openElsewhere } from '~/device/web-pages.ts';

/**
 * Where an address leads that the system hands to the app: to its screen, or, where the app has none, to the web's page in a
 * browser. Never throws: an app that does not start helps nobody.
 */
export function redirectSystemPath({ path, initial }: { path: string; initial: boolean }): string | null {
  try {
    const route = linkToRoute(path);
    if (route) return String(route);
    if (/^https?:/i.test(path)) openElsewhere(path);
    // What comes back from a provider's page is read by whoever opened that; anything else shows what is shown already.
    return initial ? '/' : null;
  } catch {
    return initial ? '/' : null;
  }
}
