import { describe, expect, it } from 'vitest';
import { type Choice, type ComboboxEvent, initialState, isOpen, step } from './combobox-machine.ts';

const kathmandu = { id: 'kathmandu', label: 'काठमाडौँ' };
const kirtipur = { id: 'kirtipur', label: 'Kirtipur' };
const pokhara = { id: 'pokhara', label: 'Pokhara' };
const free = { strict: false };
const strict = { strict: true };

const type = (text: string) => ({ type: 'typed', text }) as const;
const found = (text: string, ...options: Choice[]) => ({ type: 'found', text, options }) as const;
const press = (key: string) => ({ type: 'key', key }) as const;
const left = { type: 'left' } as const;

/** The state after the events, and whether the last of them was handled. */
function after(rules: typeof free, events: ComboboxEvent<Choice>[], start = initialState<Choice>('', null)) {
  let last = { state: start, handled: false };
  for (const event of events) last = { handled: false, ...step(last.state, event, rules) };
  return { ...last.state, open: isOpen(last.state), handled: last.handled };
}

const typedK = [type('k'), found('k', kathmandu, kirtipur)];

describe.each([
  ['where any text will do', free],
  ['where only an option will do', strict],
])('a combobox %s', (_, rules) => {
  it('asks for options of what was typed, without the spaces around it', () => {
    expect(after(rules, [type(' का ')])).toMatchObject({ text: ' का ', asked: 'का', open: false });
    expect(after(rules, [type('  ')])).toMatchObject({ asked: null, open: false });
  });

  it('opens with what was found, on none of it, and says so', () => {
    expect(after(rules, typedK)).toMatchObject({ open: true, active: -1, asked: null, news: 'found' });
    expect(after(rules, [type('k'), found('k')])).toMatchObject({ open: false, asked: null, news: 'none' });
  });

  it('walks round the options with the arrow keys, which then do not move the caret', () => {
    const walk = (...keys: string[]) => after(rules, [...typedK, ...keys.map(press)]);
    expect(walk('ArrowDown')).toMatchObject({ active: 0, handled: true });
    expect(walk('ArrowDown', 'ArrowDown')).toMatchObject({ active: 1 });
    expect(walk('ArrowDown', 'ArrowDown', 'ArrowDown')).toMatchObject({ active: 0 });
    expect(walk('ArrowUp')).toMatchObject({ active: 1, handled: true });
    expect(walk('ArrowDown', 'ArrowUp')).toMatchObject({ active: 1 });
    expect(walk('ArrowLeft')).toMatchObject({ active: -1, handled: false });
  });

  it('chooses the option the arrows are on with Enter, which then sends no form', () => {
    const state = after(rules, [...typedK, press('ArrowDown'), press('Enter')]);
    expect(state).toMatchObject({ text: 'काठमाडौँ', chosen: kathmandu, open: false, handled: true });
    expect(step(state, press('Enter'), rules).handled).toBeFalsy();
  });

  it('chooses what is pressed, and nothing where nothing is', () => {
    const state = after(rules, [...typedK, { type: 'picked', index: 1 }]);
    expect(state).toMatchObject({ text: 'Kirtipur', chosen: kirtipur, open: false, news: 'nothing' });
    expect(after(rules, [...typedK, { type: 'picked', index: 2 }])).toMatchObject({
      open: true,
      chosen: null,
    });
  });

  it('is not opened again by an answer that comes after choosing, leaving, closing or emptying', () => {
    const late = found('ka', kathmandu);
    const ends: ComboboxEvent<Choice>[] = [
      { type: 'picked', index: 0 },
      left,
      press('Escape'),
      { type: 'cleared' },
      type(''),
      { type: 'given', chosen: pokhara },
    ];
    for (const end of ends)
      expect(after(rules, [...typedK, type('ka'), end, late]), end.type).toMatchObject({
        open: false,
        asked: null,
      });
  });

  it('takes no notice of an answer or a failure for an earlier text', () => {
    const typing = [type('k'), type('po')];
    expect(after(rules, [...typing, found('k', kathmandu)])).toMatchObject({ open: false, asked: 'po' });
    expect(after(rules, [...typing, { type: 'failed', text: 'k' }])).toMatchObject({
      asked: 'po',
      news: 'nothing',
    });
    expect(after(rules, [...typing, found('po', pokhara), found('k', kathmandu)]).options).toEqual([pokhara]);
  });

  it('keeps showing the options of before while the next are on their way, on none of them', () => {
    expect(after(rules, [...typedK, press('ArrowDown'), type('ki')])).toMatchObject({
      open: true,
      active: -1,
    });
  });

  it('stays on the option one has walked to when the next come and it is among them', () => {
    const walked = [...typedK, type('ki'), press('ArrowDown'), press('ArrowDown')];
    expect(after(rules, [...walked, found('ki', kirtipur)])).toMatchObject({ active: 0, asked: null });
    const chosen = after(rules, [...walked, found('ki', kirtipur), press('Enter')]);
    expect(chosen).toMatchObject({ chosen: kirtipur, handled: true });
    expect(after(rules, [...walked, found('ki', pokhara)])).toMatchObject({ active: -1 });
  });

  it('closes with Escape, then empties, then leaves the key to others', () => {
    const closed = after(rules, [...typedK, press('ArrowDown'), press('Escape')]);
    expect(closed).toMatchObject({ text: 'k', open: false, active: -1, handled: true });
    const emptied = after(rules, [press('Escape')], closed);
    expect(emptied).toMatchObject({ text: '', chosen: null, handled: true });
    expect(after(rules, [press('Escape')], emptied)).toMatchObject({ handled: false });
  });

  it('asks again with an arrow key once it was closed, if there is a text', () => {
    expect(after(rules, [...typedK, press('Escape'), press('ArrowDown')])).toMatchObject({
      asked: 'k',
      handled: true,
    });
    expect(after(rules, [press('ArrowDown')])).toMatchObject({ asked: null, handled: false });
  });

  it('forgets what was chosen when it is emptied', () => {
    const chosen = initialState<Choice>('Pokhara', pokhara);
    for (const empty of [type(''), { type: 'cleared' } as const])
      expect(after(rules, [empty], chosen)).toMatchObject({ text: '', chosen: null, open: false });
  });

  it('shows what the page gives it, and is not disturbed by what it has already', () => {
    expect(after(rules, [...typedK, { type: 'given', chosen: pokhara }])).toMatchObject({
      text: 'Pokhara',
      chosen: pokhara,
      open: false,
    });
    const typing = after(rules, typedK, initialState<Choice>('', null));
    expect(after(rules, [{ type: 'given', chosen: null }], typing)).toMatchObject({ text: 'k', open: true });
    const renamed = { ...pokhara, label: 'पोखरा' };
    expect(after(rules, [{ type: 'given', chosen: renamed }], initialState('Pokhara', pokhara)).text).toBe(
      'पोखरा',
    );
  });
});

describe('where any text will do', () => {
  it('what was typed stays, and what was chosen before no longer counts', () => {
    const chosen = initialState<Choice>('Pokhara', pokhara);
    expect(after(free, [type('Pokhara 6'), left], chosen)).toMatchObject({ text: 'Pokhara 6', chosen: null });
  });

  it('Enter sends the form while the arrows are on no option', () => {
    expect(after(free, [...typedK, press('Enter')])).toMatchObject({
      handled: false,
      open: false,
      chosen: null,
    });
    expect(after(free, [type('k'), press('Enter')])).toMatchObject({ handled: false, asked: null });
  });

  it('no connection is no trouble', () => {
    expect(after(free, [type('k'), { type: 'failed', text: 'k' }])).toMatchObject({
      news: 'nothing',
      asked: null,
    });
  });
});

describe('where only an option will do', () => {
  it('what was typed is taken back on leaving, and that is said', () => {
    const chosen = initialState<Choice>('Pokhara', pokhara);
    expect(after(strict, [type('Pok'), left], chosen)).toMatchObject({
      text: 'Pokhara',
      chosen: pokhara,
      news: 'unmatched',
    });
    expect(after(strict, [type('zz'), left])).toMatchObject({ text: '', chosen: null, news: 'unmatched' });
    expect(after(strict, [type('  '), left])).toMatchObject({ text: '', news: 'nothing' });
    expect(after(strict, [left], chosen)).toMatchObject({ text: 'Pokhara', news: 'nothing' });
  });

  it('Enter chooses the first option, but not one of an earlier text', () => {
    expect(after(strict, [...typedK, press('Enter')])).toMatchObject({ chosen: kathmandu, handled: true });
    const waiting = after(strict, [...typedK, type('po'), press('Enter')]);
    expect(waiting).toMatchObject({ chosen: null, handled: true, asked: 'po' });
    expect(after(strict, [found('po', pokhara), press('Enter')], waiting).chosen).toEqual(pokhara);
  });

  it('says when there is no connection', () => {
    expect(after(strict, [...typedK, type('ka'), { type: 'failed', text: 'ka' }])).toMatchObject({
      news: 'failed',
      open: false,
    });
  });
});

describe('a combobox that offers something before anything is typed', () => {
  const rules = { strict: false, offersEmpty: true };
  const focused = { type: 'focused' } as const;

  it('asks for it when an empty field is entered or emptied, and nowhere else', () => {
    expect(after(rules, [focused])).toMatchObject({ asked: '' });
    expect(after(rules, [focused, found('', pokhara)])).toMatchObject({ asked: null, open: true });
    expect(after(rules, [type('k'), type(' ')])).toMatchObject({ asked: '' });
    expect(after(rules, [type('k'), found('k'), focused])).toMatchObject({ asked: null });
    expect(after(free, [focused])).toMatchObject({ asked: null });
  });
});
