import { conceptsOf } from '../synonyms.ts';
import type { Found } from './found.ts';
import { messengerOf } from './messengers.ts';
import { isTouching, isWord, type Part } from './parts.ts';

const ID = new Set(
  'id ids username user userid handle account acc name naam nam page profile आईडी आइडी नाम पेज एकाउन्ट युजरनेम'.split(
    ' ',
  ),
);
const IN = new Set('ma maa मा'.split(' '));
const LINK = new Set('no number is ho हो on us me our my mero hamro on the chai'.split(' '));
/** What is done with a name: found, followed, written to. */
const SEARCH =
  /^(?:khoj|search|sarch|lekh|bhan|naam|nam$|like|follow|add|lai$|hern|herera|message|msg|खोज|सर्च|लेख|भन|नाम|लाइक|फलो|एड|लाई|हेर)/;
const MEANT = new Set('dm follow add search find ping inbox contact खोज्नुस् फलो'.split(' '));
const NO_NAME = new Set(
  `yes no ok okay available only same here now not none call text message msg chat inbox number me us and or with for in the a an
   also too live feed page group work works chalcha cha chha xa pani ra ani ma mai ho haina malai hamilai sidhai photo video
   post marketplace messenger video calls reels story stories lite account sale free new
   पनि र अनि मा मलाई हामीलाई सिधै फोटो भिडियो छ छैन हो कुरा मेसेज म्यासेज उपलब्ध मात्र पोस्ट गएर`.split(/\s+/),
);
const FARTHEST = 6;
const MOST_NAME_PARTS = 12;
const MOST_WORDS = 3;

/** What a messenger's name is followed by before the handle comes. */
interface Lead {
  at: number;
  isStrong: boolean;
  isIn: boolean;
}

/** Names by which people are found on messengers, as ranges of parts that are not taken. Bounded work a part. */
export function findHandles(parts: readonly Part[], isTaken: (at: number) => boolean): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < parts.length; ) {
    const handle = handleAt(parts, at);
    const isNew = handle && !isTaken(handle.first) && !isTaken(handle.last);
    if (isNew) found.push(handle);
    at = (isNew ? handle.last : at) + 1;
  }
  return found;
}

function handleAt(parts: readonly Part[], at: number): Found | null {
  const part = parts[at];
  if (!part) return null;
  if (part.text === '@') return mentionAt(parts, at);
  const messenger = isWord(part) ? messengerOf(part.text) : null;
  if (!messenger) return null;
  const lead = leadAfter(parts, at, messenger.isIn);
  if (parts[lead.at]?.text === '@') return chainFrom(parts, lead.at, 1);
  if (messenger.isWord && !lead.isStrong) return null;
  return chosenHandle(parts, lead) ?? (messenger.hasNames ? nameAt(parts, lead) : plainHandle(parts, lead));
}

function leadAfter(parts: readonly Part[], cue: number, isIn: boolean): Lead {
  const lead: Lead = { at: cue + 1, isStrong: false, isIn };
  for (; lead.at - cue <= FARTHEST; lead.at += 1) {
    const part = parts[lead.at];
    if (!part || (typeof part.space === 'number' && !lead.isStrong)) break;
    if (/^(?:[:=→>-]|\p{Pd})$/u.test(part.text) || ID.has(part.text)) lead.isStrong = true;
    else if (IN.has(part.text)) lead.isIn = true;
    else if (!LINK.has(part.text) && !/^(?:\.|\p{So}|\p{Sk}|\p{Extended_Pictographic})$/u.test(part.text))
      break;
  }
  return lead;
}

/** `@name`, wherever it stands, when it can only be a handle; else when a word around says so. */
function mentionAt(parts: readonly Part[], at: number): Found | null {
  const name = parts[at + 1];
  if (name?.kind !== 'latin' || !isTouching(name)) return null;
  const before = parts[at - 1];
  if (isTouching(parts[at]) && before && (isWord(before) || before.kind === 'digits')) return null;
  const handle = chainFrom(parts, at, 1);
  if (!handle) return null;
  if (parts.slice(handle.first, handle.last + 1).some(({ text }) => text === '_')) return handle;
  return isMeant(parts, handle) ? handle : null;
}

function isMeant(parts: readonly Part[], { first, last }: Found): boolean {
  for (let at = Math.max(0, first - FARTHEST); at <= last + FARTHEST; at += 1) {
    const part = parts[at];
    if (!part || !isWord(part) || (at >= first && at <= last)) continue;
    if ((at === first - 1 && MEANT.has(part.text)) || messengerOf(part.text)?.isWord === false) return true;
  }
  return false;
}

/** Touching letters, digits, dots and underscores from here on. */
function chainFrom(parts: readonly Part[], first: number, skip = 0): Found | null {
  let last = first + skip;
  const start = parts[last];
  if (!start || !(isWord(start) || start.kind === 'digits') || (skip > 0 && !isTouching(start))) return null;
  while (last - first < MOST_NAME_PARTS && isInHandle(parts, last + 1)) last += 1;
  while (last > first + skip && parts[last]?.kind === 'mark' && parts[last]?.text !== '_') last -= 1;
  return { first, last };
}

function isInHandle(parts: readonly Part[], at: number): boolean {
  const part = parts[at];
  if (!part || !isTouching(part)) return false;
  if (part.kind === 'mark')
    return part.text === '_' || (/^[.:-]$/.test(part.text) && isTouching(parts[at + 1]));
  return part.kind !== 'other';
}

/** A word that only a handle is written like: `hari_ktm22`, `himal.closet`. */
function chosenHandle(parts: readonly Part[], lead: Lead): Found | null {
  const chain = parts[lead.at]?.kind === 'latin' ? chainFrom(parts, lead.at) : null;
  if (!chain || chain.first === chain.last) return null;
  const within = parts.slice(chain.first, chain.last + 1);
  if (NO_NAME.has(within[0]?.text ?? '') && within[1]?.text !== ':') return null;
  const letters = within.filter(isWord);
  if (within.some(({ text }) => text === '_')) return chain;
  // Two sentences without a space between begin the second with a capital.
  if (within.some(({ text }) => text === '.'))
    return letters.slice(1).some(({ capital }) => capital) ? null : chain;
  const hasDigits = within.some(({ kind }) => kind === 'digits');
  return hasDigits && (lead.isStrong || lead.isIn || (letters[0]?.text.length ?? 0) > 3) ? chain : null;
}

/** `imo: sita`, `telegram username ktmsale`: one plain word, with nothing after it. */
function plainHandle(parts: readonly Part[], lead: Lead): Found | null {
  const chain = lead.isStrong && parts[lead.at]?.kind === 'latin' ? chainFrom(parts, lead.at) : null;
  const word = parts[lead.at]?.text ?? '';
  if (!chain || word.length < 3 || isOrdinary(word)) return null;
  const next = parts[chain.last + 1];
  const isLast =
    !next ||
    typeof next.space === 'number' ||
    next.kind === 'mark' ||
    LINK.has(next.text) ||
    IN.has(next.text) ||
    next.text === 'only';
  return isLast ? chain : null;
}

/** `fb: Ram Sharma`, `फेसबुकमा सीता तामाङ खोज्नुहोस्`. */
function nameAt(parts: readonly Part[], lead: Lead): Found | null {
  let last = lead.at - 1;
  let capitals = 0;
  for (let at = lead.at; at < lead.at + MOST_WORDS; at += 1) {
    const part = parts[at];
    if (!part || !isWord(part) || NO_NAME.has(part.text) || SEARCH.test(part.text) || ID.has(part.text))
      break;
    if (at > lead.at && (typeof part.space === 'number' || IN.has(part.text))) break;
    if (capitals > 0 && part.kind === 'latin' && !part.capital) break;
    if (part.capital) capitals += 1;
    last = at;
  }
  const name = parts.slice(lead.at, last + 1);
  if (name.length === 0) return null;
  const next = parts[last + 1];
  const isSought = lead.isIn && next !== undefined && isWord(next) && SEARCH.test(next.text);
  if (isSought) return { first: lead.at, last };
  const isEnd = !next || typeof next.space === 'number' || next.kind === 'mark' || LINK.has(next.text);
  const isName =
    name.length > 1 && (capitals === name.length || (isEnd && !name.some(({ text }) => isOrdinary(text))));
  return lead.isStrong && isName ? { first: lead.at, last } : null;
}

function isOrdinary(word: string): boolean {
  return NO_NAME.has(word) || conceptsOf(word).length > 0;
}
