/** What a pushed notification carries, as the API makes it (apps/api/src/deliveries/channels/fcm.ts). */
export interface Carried {
  id: number;
  path: string;
  group: string;
  /** What one tap does, by a token of its own: without signing in. */
  action?: { do: 'confirm' | 'renew'; token: string } | undefined;
}

/** What came with a notification; null for what is none of the API's. */
export function readCarried(data: unknown): Carried | null {
  if (typeof data !== 'object' || data === null) return null;
  const { id, path, group, action } = data as Record<string, unknown>;
  const number = Number(id);
  if (!Number.isSafeInteger(number) || typeof path !== 'string') return null;
  const said = action as Carried['action'];
  const isAction = typeof said?.token === 'string' && (said.do === 'confirm' || said.do === 'renew');
  return { id: number, path, group: String(group ?? ''), ...(isAction && { action: said }) };
}

/** How telling this phone stands. */
export type PushState =
  /** Nobody is signed in, or it is not known yet. */
  | 'unknown'
  /** This phone cannot be told: no services of Google, an emulator, a browser. */
  | 'absent'
  /** It can be asked for. */
  | 'off'
  /** It was refused: only the phone's settings change that. */
  | 'denied'
  | 'on';
