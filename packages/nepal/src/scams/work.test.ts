import { describe, expect, it, vi } from 'vitest';
import { assessMessage } from '../assess-message.ts';

// What takes time is letters turned into sounds and letters that patterns are tried on, so those are counted.
const counted = vi.hoisted(() => ({ heard: 0, matched: 0 }));
vi.mock('../phonemes.ts', async (original) => {
  const { phonemes } = await original<typeof import('../phonemes.ts')>();
  return {
    phonemes: (word: string) => {
      counted.heard += word.length;
      return phonemes(word);
    },
  };
});
vi.mock('./concepts.ts', async (original) => {
  const module = await original<typeof import('./concepts.ts')>();
  const concept: typeof module.concept = (...patterns) => {
    const says = module.concept(...patterns);
    return (stretch) => {
      counted.matched += stretch.text.length + stretch.sound.length;
      return says(stretch);
    };
  };
  return { ...module, concept };
});

function workOn(text: string): { heard: number; matched: number } {
  Object.assign(counted, { heard: 0, matched: 0 });
  assessMessage(text);
  return { ...counted };
}

const UNITS =
  `a क a, . a. ? a? ! \n send pay paisa पैसा पठाउनुस् advance एडभान्स first paila QR scan otp code a.com http:// www. 12 १२
  jasle after before when i you ma म छु chu ko को herera nadii bina`.split(/ +/);

describe.each([...UNITS, 'paisa pathaunus ', 'advance, ', 'तपाईं लाई ', 'i have paid ', 'क्\u200dर'])(
  '%j over and over',
  (unit) => {
    it('costs no more for each repetition of it', () => {
      const length = Math.ceil(400 / unit.length);
      const [some, many] = [workOn(unit.repeat(length)), workOn(unit.repeat(5 * length))];
      expect(many.heard).toBeLessThanOrEqual(some.heard * 5.5 + 500);
      expect(many.matched).toBeLessThanOrEqual(some.matched * 6 + 5000);
    });
  },
);

it('looks at no more of an endless message', () => {
  expect(workOn('paisa pathaunus '.repeat(100_000))).toEqual(workOn('paisa pathaunus '.repeat(250)));
});
