import { ApiError } from '@thulubazaar/client';
import type { CaseDecided, ModerationCase } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { Desk } from './desk.ts';
import type { DecisionBody } from './desk-state.ts';

/** What tests look at of a case; the desk itself reads no more. */
function makeCase(id: string, more: Partial<ModerationCase> = {}): ModerationCase {
  const person: Partial<ModerationCase['person']> = { name: id };
  const one = {
    id,
    person,
    kind: 'reported',
    version: 1,
    title: id,
    listing: null,
    reviews: [],
    answers: [],
    decidedAt: null,
  };
  return { ...one, ...more } as ModerationCase;
}

let queue: string[];
let asked: string[];
let sent: [string, DecisionBody][];
/** Answers of decisions, which a test gives when it likes. */
let answers: Map<string, (error?: unknown) => void>;
let claimable: ModerationCase | null;
let desk: Desk;

const settle = async () => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};
const shown = () => desk.held?.case.id ?? desk.phase;

/** Decides what is shown, as a moderator does. */
function dismiss(): void {
  desk.choose('dismiss');
  desk.confirm();
}

beforeEach(() => {
  [queue, asked, sent, answers, claimable] = [['one', 'two', 'three'], [], [], new Map(), null];
  desk = new Desk({
    takeNext: async (_kind, except) => {
      asked.push(`next but ${except.join(' ')}`.trim());
      const id = queue.find((each) => !except.includes(each));
      return id ? makeCase(id) : null;
    },
    claim: async (id) => {
      asked.push(`claim ${id}`);
      if (!claimable) throw new ApiError('case_taken', 409);
      return claimable;
    },
    look: async (id) => makeCase(id, { decidedAt: '2026-11-29T06:00:00.000Z' }),
    decide: (id, body) => {
      sent.push([id, body]);
      return new Promise((resolve, reject) => {
        answers.set(id, (error) => {
          if (error) return reject(error);
          queue = queue.filter((each) => each !== id);
          resolve({} as CaseDecided);
        });
      });
    },
    undo: async (id) => {
      asked.push(`undo ${id}`);
      queue.unshift(id);
      return makeCase(id, { version: 3 });
    },
    release: async (id) => {
      asked.push(`release ${id}`);
    },
    onChanged: () => {},
  });
});

describe('deciding', () => {
  it('shows the next case before the decision is answered, and another one after that', async () => {
    await desk.next();
    expect(shown()).toBe('one');
    dismiss();
    expect(desk.phase).toBe('between');
    await settle();
    expect(shown()).toBe('two');
    expect(asked.at(-1)).toBe('next but one');
    expect(desk.notice).toMatchObject({ kind: 'decided', decision: 'dismiss', of: { id: 'one' } });
    dismiss();
    await settle();
    expect(shown()).toBe('three');
    expect(sent).toEqual([
      ['one', { decision: 'dismiss', version: 1 }],
      ['two', { decision: 'dismiss', version: 1 }],
    ]);
    dismiss();
    await settle();
    expect(shown()).toBe('nothing');
  });

  it('wants a reason where the person is told one, and days where they are counted', async () => {
    await desk.next();
    desk.choose('suspend');
    desk.confirm();
    expect(sent).toEqual([]);
    desk.write({ reason: 'scam', note: '  Third time.  ' });
    desk.changeDays(1);
    desk.confirm();
    expect(sent).toEqual([
      ['one', { decision: 'suspend', version: 1, reason: 'scam', note: 'Third time.', days: 14 }],
    ]);
  });

  it('begins nothing that the case does not have', async () => {
    await desk.next();
    desk.choose('approve');
    desk.choose('remove');
    expect(desk.held?.draft).toBeNull();
  });

  it('keeps what was written for another decision', async () => {
    await desk.next();
    desk.choose('warn');
    desk.write({ reason: 'abuse', note: 'Please stop.' });
    desk.choose('ban');
    expect(desk.held?.draft).toMatchObject({ decision: 'ban', reason: 'abuse', note: 'Please stop.' });
    desk.back();
    expect([desk.held?.draft, shown()]).toEqual([null, 'one']);
    desk.back();
    expect([shown(), asked.at(-1)]).toEqual(['queue', 'release one']);
  });
});

describe('a decision that is refused', () => {
  it('brings the case back as it was decided, and lets nothing be decided before it was looked at', async () => {
    await desk.next();
    desk.choose('warn');
    desk.write({ reason: 'abuse' });
    desk.confirm();
    await settle();
    expect(shown()).toBe('two');
    const refusal = new ApiError('unreachable');
    answers.get('one')?.(refusal);
    await settle();
    expect(desk.held).toMatchObject({ case: { id: 'one' }, problem: refusal, returned: true });
    desk.confirm();
    desk.choose('ban');
    expect(sent).toHaveLength(1);
    desk.seen();
    expect(desk.held?.draft).toMatchObject({ decision: 'warn', reason: 'abuse' });
    desk.confirm();
    await settle();
    // The one that was looked at meanwhile waits, and is not taken anew.
    expect(shown()).toBe('two');
    expect(sent).toHaveLength(2);
  });

  it('waits until a decision that has been begun meanwhile is made', async () => {
    await desk.next();
    dismiss();
    await settle();
    desk.choose('warn');
    answers.get('one')?.(new ApiError('internal', 500));
    await settle();
    expect(shown()).toBe('two');
    expect(desk.notice).toMatchObject({ kind: 'refused', of: { id: 'one' } });
    desk.write({ reason: 'abuse' });
    desk.confirm();
    await settle();
    expect([shown(), desk.held?.returned]).toEqual(['one', true]);
  });

  it('reads a case anew that was changed meanwhile', async () => {
    await desk.next();
    dismiss();
    claimable = makeCase('one', { version: 2 });
    answers.get('one')?.(new ApiError('conflict', 409));
    await settle();
    expect(desk.held).toMatchObject({ case: { id: 'one', version: 2 }, draft: null, returned: true });
    // What was on its way comes next.
    desk.seen();
    dismiss();
    await settle();
    expect([shown(), sent.at(-1)?.[1].version]).toEqual(['two', 2]);
  });

  it.each(['case_taken', 'case_decided', 'own_case'] as const)('is left to others: %s', async (code) => {
    await desk.next();
    dismiss();
    await settle();
    answers.get('one')?.(new ApiError(code, 409));
    await settle();
    expect(shown()).toBe('two');
    expect(desk.notice).toMatchObject({ kind: 'refused', of: { id: 'one' } });
    expect(desk.canUndo).toBe(false);
  });

  it('does not call back a moderator who has left', async () => {
    await desk.next();
    dismiss();
    await settle();
    desk.leave();
    answers.get('one')?.(new ApiError('unreachable'));
    await settle();
    expect(shown()).toBe('queue');
    expect(desk.notice).toMatchObject({ kind: 'refused' });
    expect(asked).toContain('release one');
  });
});

describe('taking back', () => {
  it('waits for the answer, shows the case again, and what was looked at after it', async () => {
    await desk.next();
    dismiss();
    await settle();
    desk.choose('warn');
    const undone = desk.undo();
    await settle();
    expect([desk.phase, asked.includes('undo one')]).toEqual(['between', false]);
    answers.get('one')?.();
    await undone;
    expect([shown(), desk.held?.case.version]).toEqual(['one', 3]);
    expect(desk.notice).toMatchObject({ kind: 'undone' });
    dismiss();
    await settle();
    expect([shown(), desk.held?.draft?.decision]).toEqual(['two', 'warn']);
  });

  it('goes on to the decision before', async () => {
    await desk.next();
    dismiss();
    await settle();
    dismiss();
    await settle();
    for (const id of ['one', 'two']) answers.get(id)?.();
    await desk.undo();
    expect(shown()).toBe('two');
    await desk.undo();
    expect(shown()).toBe('one');
    expect(desk.canUndo).toBe(false);
    await desk.undo();
    expect(shown()).toBe('one');
  });

  it('of one that was refused brings it back once', async () => {
    await desk.next();
    dismiss();
    await settle();
    const undone = desk.undo();
    answers.get('one')?.(new ApiError('unreachable'));
    await undone;
    await settle();
    expect(asked).not.toContain('undo one');
    expect([shown(), desk.held?.returned]).toEqual(['one', true]);
  });
});

describe('the queue', () => {
  it('leaves a case that is passed over to the others', async () => {
    await desk.next();
    await desk.next();
    expect(shown()).toBe('two');
    expect(asked).toEqual(['next but', 'release one', 'next but one']);
  });

  it('opens one by its number, or says who has it', async () => {
    claimable = makeCase('seven');
    await desk.open('seven');
    expect(shown()).toBe('seven');
    claimable = null;
    await desk.open('eight');
    expect(shown()).toBe('queue');
    expect(desk.notice).toMatchObject({ kind: 'refused', of: null });
  });

  it('gives back what comes when the moderator has left', async () => {
    const coming = desk.next();
    desk.leave();
    await coming;
    expect(shown()).toBe('queue');
    expect(asked.at(-1)).toBe('release one');
  });

  it('says when none could be had', async () => {
    const lost = new ApiError('offline');
    desk = new Desk({
      takeNext: () => Promise.reject(lost),
      claim: () => Promise.reject(lost),
      look: () => Promise.reject(lost),
      decide: () => Promise.reject(lost),
      undo: () => Promise.reject(lost),
      release: () => Promise.reject(lost),
      onChanged: () => {},
    });
    await desk.next();
    expect([desk.phase, desk.trouble]).toEqual(['stopped', lost]);
  });
});
