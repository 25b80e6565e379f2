/**
 * Calls `connect` once what an element of the page holds is there. A script from the cache can run before the rest of
 * the page has been read: then the element has no children yet.
 */
export function whenParsed(connect: () => void): void {
  if (document.readyState === 'loading')
    document.addEventListener('DOMContentLoaded', connect, { once: true });
  else connect();
}
