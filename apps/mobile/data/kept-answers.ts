import type { AnswerMemory, KeptAnswer } from '@thulubazaar/client/keeping';
import { openShelf } from './shelf.ts';
import { phoneShelf } from './shelf-kinds.ts';

const prefix = 'answer:';
const recent = new Map<string, KeptAnswer>();

/** Answers with a tag (categories, fields, places): nobody's own, so that they are the phone's. */
export const answerMemory: AnswerMemory = {
  async get(url) {
    const known = recent.get(url);
    if (known) return known;
    try {
      const kept = await openShelf(phoneShelf).get(prefix + url);
      if (kept === null) return undefined;
      const answer = JSON.parse(kept) as KeptAnswer;
      recent.set(url, answer);
      return answer;
    } catch {
      // What cannot be read is asked for.
      return undefined;
    }
  },
  async set(url, answer) {
    recent.set(url, answer);
    // On a full phone it is known as long as the app lives.
    await openShelf(phoneShelf)
      .set(prefix + url, JSON.stringify(answer))
      .catch(() => {});
  },
};
