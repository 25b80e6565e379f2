import vm from 'node:vm';
import { expect, it } from 'vitest';
import { earlyScript } from './early-script.ts';

type Hear = (event: { target: { closest(selector: string): unknown } }) => void;

it('keeps the press of a heart whose script is not there yet, and a second one takes it back', () => {
  let click: Hear = () => {};
  vm.runInNewContext(earlyScript, {
    document: { documentElement: { dataset: {}, lang: 'en' }, cookie: '', addEventListener() {} },
    addEventListener: (type: string, hear: Hear) => {
      if (type === 'click') click = hear;
    },
    navigator: {},
    self: {},
  });
  let isPressed = false;
  const heart = {
    toggleAttribute(name: string) {
      expect(name).toBe('data-pressed');
      isPressed = !isPressed;
    },
  };
  const press = () =>
    click({
      target: { closest: (selector) => (/^favourite-heart:not\(:defined\)/.test(selector) ? heart : null) },
    });
  press();
  expect(isPressed).toBe(true);
  press();
  expect(isPressed).toBe(false);
});
