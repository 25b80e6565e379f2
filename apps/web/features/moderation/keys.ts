import type { CaseDecision } from '@thulubazaar/contract';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import { decisionKeys } from './decisions.ts';

/** A press of a key as the page hears it. */
export interface Press {
  key: string;
  code: string;
  /** The key is held down. */
  repeat: boolean;
  shiftKey: boolean;
  /** With Ctrl, Alt or Meta it is the browser's. */
  modified: boolean;
  /**
   * What has the focus: a field is being written in; a button or a link has Enter for itself, one of several choices has the
   * arrows.
   */
  on: 'page' | 'field' | 'control' | 'choice';
}

/** What the page shows. */
export type Where =
  | { place: 'queue' }
  | { place: 'list' }
  | { place: 'between' }
  | { place: 'case'; decisions: readonly CaseDecision[]; deciding: CaseDecision | null; returned: boolean };

export type Command =
  | { do: 'next' | 'undo' | 'back' | 'help' | 'open' | 'note' | 'confirm' | 'seen' | 'leaveField' }
  | { do: 'move' | 'photo' | 'days'; by: 1 | -1 }
  | { do: 'tab' | 'reason'; at: number }
  | { do: 'decide'; decision: CaseDecision };

/** The Latin letter of a key: where the keyboard writes Devanagari, by where the key is. */
function letterOf({ key, code }: Press): string | null {
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? null;
}

function digitOf({ key, code, shiftKey }: Press): number | null {
  const digit = /^\d$/.exec(toLatinDigits(key))?.[0] ?? (shiftKey ? null : /^Digit(\d)$/.exec(code)?.[1]);
  return digit ? Number(digit) : null;
}

const arrows: Readonly<Record<string, 1 | -1>> = { ArrowRight: 1, ArrowLeft: -1 };
const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };
const signs: Readonly<Record<string, 1 | -1>> = { '+': 1, '=': 1, '-': -1 };

function inQueue(press: Press): Command | null {
  const by = steps[letterOf(press) ?? ''];
  if (by) return { do: 'move', by };
  if (press.key === 'Enter') return press.on === 'control' ? null : { do: 'open' };
  return null;
}

function inCase(press: Press, where: Where & { place: 'case' }): Command | null {
  const by = press.on === 'choice' ? undefined : arrows[press.key];
  if (by) return { do: 'photo', by };
  const isEnter = press.key === 'Enter' && press.on !== 'control';
  // One that came back by itself is looked at first: what is pressed was meant for another.
  if (where.returned) return isEnter ? { do: 'seen' } : null;
  const letter = letterOf(press);
  const decision = where.decisions.find((one) => decisionKeys[one] === letter);
  if (decision) return { do: 'decide', decision };
  if (!where.deciding) return null;
  if (isEnter) return { do: 'confirm' };
  if (letter === 'm') return { do: 'note' };
  const sign = signs[press.key];
  if (sign && where.deciding === 'suspend') return { do: 'days', by: sign };
  const digit = digitOf(press);
  return digit ? { do: 'reason', at: digit - 1 } : null;
}

/** What a press of a key asks for; null where it is none of the console's. */
export function commandOf(press: Press, where: Where): Command | null {
  if (press.modified) return null;
  if (press.key === 'Escape') return { do: press.on === 'field' ? 'leaveField' : 'back' };
  if (press.on === 'field') return null;
  // Only the way through a list goes on while a key is held down: nobody decides two cases by one press.
  if (press.repeat) return where.place === 'queue' && steps[letterOf(press) ?? ''] ? inQueue(press) : null;
  if (press.key === '?' || (press.code === 'Slash' && press.shiftKey)) return { do: 'help' };
  const letter = letterOf(press);
  if (letter === 'u') return { do: 'undo' };
  if (where.place === 'case') {
    if (letter === 'n' && !where.returned) return { do: 'next' };
    return inCase(press, where);
  }
  // While the next case comes, what is pressed is meant for one that is not there any more.
  if (where.place === 'between') return null;
  if (letter === 'n') return { do: 'next' };
  const digit = digitOf(press);
  if (digit) return { do: 'tab', at: digit - 1 };
  return where.place === 'queue' ? inQueue(press) : null;
}
