import { concept } from './concepts.ts';
import { negated } from './moods.ts';
import { readMessage } from './read-message.ts';
import type { MessageContext, Reason } from './reasons.ts';

/** Messages of the other side, before this one, that still count. */
const REMEMBERED = 4;
const LONGEST_INSISTENCE = 8;

const insists = concept(
  'yes|ok|okay|sure|send|hurry|fast|quick|quickly|please|now|waiting|do it|tell|give|that one',
  'पठाउ!, हाल!, तिर!, दि!, गर!, भन्नुस्*, भन्नुहोस्*, भनिदि!, बताउ!, छिटो, हजुर, हो, हुन्छ, ल, पठाउ',
);

/** What a short "yes, send it" goes on with: what they asked for before, or what it says together with that. */
export function goesOn(
  text: string,
  { earlier = [], ...context }: MessageContext,
  reasonsOf: (text: string, context: MessageContext) => Reason[],
): Reason[] {
  const message = readMessage(text);
  const words = message.sound.split(' ').length;
  if (words > LONGEST_INSISTENCE || negated(message) || !insists(message)) return [];
  const recent = earlier.slice(-REMEMBERED * 2);
  const theirs = recent.filter(({ writer }) => writer === 'them').slice(-REMEMBERED);
  const last = theirs.at(-1);
  if (!last) return [];
  const before = reasonsOf(last.text, context);
  if (before.length > 0) return before;
  return recent.at(-1) === last ? reasonsOf(`${last.text}\n${text}`, context) : [];
}
