/** A browser runs nothing of the app while it is not shown: what waits is sent when it is opened. */
export function followInBackground(): () => void {
  return () => {};
}
