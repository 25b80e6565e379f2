/** What follows a press on the button that asks for a number. */
export type RevealOutcome =
  | { kind: 'shown'; phone: string }
  | { kind: 'sign-in' }
  | { kind: 'said'; text: string; addPhone: boolean };

/** What the element says, in the page's language. */
export interface RevealTexts {
  today: string;
  phoneNeeded: string;
  failed: string;
}

interface Body {
  phone?: string;
  error?: { code?: string; message?: string; retryAfter?: number };
}

// A pace that was too fast is over in a minute; what lasts longer is the day's number of numbers.
const longestPause = 120;

/** Reads the answer of the API; `body` is null where it was not readable. */
export function outcomeOf(status: number, body: Body | null, texts: RevealTexts): RevealOutcome {
  if (status === 200 && body?.phone) return { kind: 'shown', phone: body.phone };
  if (status === 401) return { kind: 'sign-in' };
  const { code, message, retryAfter = 0 } = body?.error ?? {};
  const addPhone = code === 'phone_needed';
  const spent = code === 'too_many_requests' && retryAfter > longestPause;
  const text = addPhone ? texts.phoneNeeded : spent ? texts.today : (message ?? texts.failed);
  return { kind: 'said', text, addPhone };
}
