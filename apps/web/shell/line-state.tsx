import { Island } from './island.tsx';

/** What there is to say of the connection and of this version, which only the phone knows; nothing most of the time. */
export function LineState() {
  return (
    <Island name="line-state" className="line-state" role="status" hidden suppressHydrationWarning>
      <span suppressHydrationWarning />
    </Island>
  );
}
