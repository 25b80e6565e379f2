import { assessMessage } from '../assess-message.ts';
import type { LabelledMessage } from './labelled.test-data.ts';

export interface Score {
  script: string;
  scams: number;
  /** Warned of for a reason that is right. */
  caught: number;
  honest: number;
  false: number;
}

/** How the guard does on labelled messages, script by script. */
export function scoresOf(messages: readonly LabelledMessage[]): Score[] {
  const scores = new Map<string, Score>();
  for (const { script, reasons, text, context } of messages) {
    const score = scores.get(script) ?? { script, scams: 0, caught: 0, honest: 0, false: 0 };
    scores.set(script, score);
    const found = assessMessage(text, context);
    if (reasons.length > 0) {
      score.scams += 1;
      if (reasons.some((reason) => found.reasons.includes(reason))) score.caught += 1;
    } else {
      score.honest += 1;
      if (found.warn) score.false += 1;
    }
  }
  return [...scores.values()];
}
