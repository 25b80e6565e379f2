import { byFacts, type Finder, type ParamsOf } from './kind.ts';

/** What frauds say, by the rules that messages are warned of. */
export function scamPhrases({ reasons }: ParamsOf<'scam_phrases'>): Finder {
  return {
    reads: 'text',
    find(said) {
      const found = said.fraudReasons().filter((reason) => reasons.includes(reason));
      return found.length === 0 ? null : byFacts(found, { reasons: found.join(', ') });
    },
  };
}
