import { readFileSync } from 'node:fs';
import type { MessageContext, Reason } from './reasons.ts';

export interface LabelledMessage {
  /** english, romanised, devanagari or mixed. */
  script: string;
  /** Any of these is right; none for an honest message. */
  reasons: Reason[];
  text: string;
  context: MessageContext;
}

/**
 * Messages written for this project; `kept-aside` was written before the function and is never looked at while it is
 * changed. A line has the script, the reasons (or `honest`), the text and perhaps the context as JSON.
 */
export function labelledMessages(file: 'seen' | 'kept-aside'): LabelledMessage[] {
  const lines = readFileSync(new URL(`./labelled/${file}.tsv`, import.meta.url), 'utf8').split('\n');
  return lines.filter(Boolean).map((line) => {
    const [script = '', expected = '', text = '', context = '{}'] = line.split('\t');
    const reasons = expected === 'honest' ? [] : (expected.split(',') as Reason[]);
    return { script, reasons, text, context: JSON.parse(context) as MessageContext };
  });
}
