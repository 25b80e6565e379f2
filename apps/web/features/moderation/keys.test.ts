import { describe, expect, it } from 'vitest';
import { decisionKeys } from './decisions.ts';
import { type Command, commandOf, type Press, type Where } from './keys.ts';

const page = { code: '', repeat: false, shiftKey: false, modified: false, on: 'page' } as const;
const press = (key: string, more: Partial<Press> = {}): Press => ({ ...page, key, ...more });
const queue: Where = { place: 'queue' };
const held: Where & { place: 'case' } = {
  place: 'case',
  decisions: ['approve', 'ask_changes', 'remove', 'suspend', 'ban'],
  deciding: null,
  returned: false,
};
const removing: Where = { ...held, deciding: 'remove' };

describe('in the queue', () => {
  it.each<[string, Command]>([
    ['j', { do: 'move', by: 1 }],
    ['k', { do: 'move', by: -1 }],
    ['Enter', { do: 'open' }],
    ['n', { do: 'next' }],
    ['u', { do: 'undo' }],
    ['?', { do: 'help' }],
    ['Escape', { do: 'back' }],
    ['1', { do: 'tab', at: 0 }],
    ['७', { do: 'tab', at: 6 }],
  ])('%s', (key, command) => {
    expect(commandOf(press(key), queue)).toEqual(command);
  });

  it('decides nothing, and goes on down a list while a key is held', () => {
    expect(commandOf(press('a'), queue)).toBeNull();
    expect(commandOf(press('j', { repeat: true }), queue)).toEqual({ do: 'move', by: 1 });
    expect(commandOf(press('n', { repeat: true }), queue)).toBeNull();
    expect(commandOf(press('j'), { place: 'list' })).toBeNull();
  });
});

describe('with a case', () => {
  it('begins each decision that the case has, and no other', () => {
    for (const decision of held.decisions)
      expect(commandOf(press(decisionKeys[decision]), held)).toEqual({ do: 'decide', decision });
    expect(commandOf(press('d'), held)).toBeNull();
    expect(commandOf(press('W'), { ...held, decisions: ['warn'] })).toEqual({
      do: 'decide',
      decision: 'warn',
    });
  });

  it('has a key of its own for each, none of which means something else', () => {
    const keys = Object.values(decisionKeys);
    expect(new Set(keys).size).toBe(keys.length);
    for (const taken of ['j', 'k', 'n', 'u', 'm']) expect(keys).not.toContain(taken);
  });

  it('chooses a reason by its digit and confirms, once a decision was begun', () => {
    expect(commandOf(press('3'), removing)).toEqual({ do: 'reason', at: 2 });
    expect(commandOf(press('३'), removing)).toEqual({ do: 'reason', at: 2 });
    expect(commandOf(press('Enter'), removing)).toEqual({ do: 'confirm' });
    expect(commandOf(press('m'), removing)).toEqual({ do: 'note' });
    expect(commandOf(press('Escape'), removing)).toEqual({ do: 'back' });
    for (const key of ['3', 'Enter', 'm']) expect(commandOf(press(key), held)).toBeNull();
  });

  it('makes a suspension longer and shorter', () => {
    const suspending: Where = { ...held, deciding: 'suspend' };
    expect(commandOf(press('+'), suspending)).toEqual({ do: 'days', by: 1 });
    expect(commandOf(press('-'), suspending)).toEqual({ do: 'days', by: -1 });
    expect(commandOf(press('+'), removing)).toBeNull();
  });

  it('shows the other photos', () => {
    expect(commandOf(press('ArrowRight'), held)).toEqual({ do: 'photo', by: 1 });
    expect(commandOf(press('ArrowLeft'), removing)).toEqual({ do: 'photo', by: -1 });
    // The arrows choose among reasons where one of them has the focus.
    expect(commandOf(press('ArrowRight', { on: 'choice' }), removing)).toBeNull();
  });

  it('decides nothing of one that came back before it was looked at', () => {
    const returned: Where = { ...removing, returned: true };
    for (const key of ['a', '1', 'n']) expect(commandOf(press(key), returned)).toBeNull();
    expect(commandOf(press('Enter'), returned)).toEqual({ do: 'seen' });
  });

  it('never confirms twice by one press that is held down', () => {
    expect(commandOf(press('Enter', { repeat: true }), removing)).toBeNull();
    expect(commandOf(press('a', { repeat: true }), held)).toBeNull();
  });
});

it('is deaf while the next case is on its way, but for taking back and leaving', () => {
  const between: Where = { place: 'between' };
  for (const key of ['a', 'n', 'Enter', '1']) expect(commandOf(press(key), between)).toBeNull();
  expect(commandOf(press('u'), between)).toEqual({ do: 'undo' });
  expect(commandOf(press('Escape'), between)).toEqual({ do: 'back' });
});

it('leaves what is typed in a field alone, and Escape leads out of it', () => {
  for (const key of ['a', 'Enter', '1', 'u', '?', 'n'])
    expect(commandOf(press(key, { on: 'field' }), removing)).toBeNull();
  expect(commandOf(press('Escape', { on: 'field' }), removing)).toEqual({ do: 'leaveField' });
});

it('leaves the browser its own keys, and buttons theirs', () => {
  expect(commandOf(press('r', { modified: true }), held)).toBeNull();
  expect(commandOf(press('Enter', { on: 'control' }), removing)).toBeNull();
  expect(commandOf(press('Enter', { on: 'choice' }), removing)).toEqual({ do: 'confirm' });
});

it('knows keys by where they are on a keyboard that writes Devanagari', () => {
  expect(commandOf(press('च', { code: 'KeyR' }), held)).toEqual({ do: 'decide', decision: 'remove' });
  expect(commandOf(press('/', { code: 'Slash', shiftKey: true }), held)).toEqual({ do: 'help' });
  expect(commandOf(press('न', { code: 'KeyN' }), queue)).toEqual({ do: 'next' });
});
