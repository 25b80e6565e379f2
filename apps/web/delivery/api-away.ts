/** By which addresses a page failed since the API could not be asked, and when: until its answer is sent, a moment later. */
const failed = new Map<string, number>();

const mostKept = 1000;
const seconds = 30;

/** Remembers of a page that failed whether it was for want of the API: then it is there again soon, and nothing is wrong with it. */
export function noteFailure(error: Error & { status?: unknown }, path: string): void {
  // By its name: pages have the class from a bundle of their own.
  if (error.name !== 'ApiError' || (error.status !== 0 && error.status !== 503)) return;
  if (failed.size >= mostKept) failed.clear();
  failed.set(path, Date.now());
}

/** Whether the page of this address has just failed so. */
export function failedForApi(path: string): boolean {
  const at = failed.get(path);
  failed.delete(path);
  return at !== undefined && Date.now() - at < seconds * 1000;
}
