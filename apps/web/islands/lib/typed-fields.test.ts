import { expect, it } from 'vitest';
import { type FieldLike, nameOfForm, putBack, typedIn } from './typed-fields.ts';

function field(name: string, value: string, more: Partial<FieldLike> = {}): FieldLike {
  return { name, value, type: 'text', autocomplete: '', ...more };
}

it('keeps what people typed, and neither secrets nor files nor what the page itself says', () => {
  const fields = [
    field('version', '3', { type: 'hidden' }),
    field('text', 'नयाँ सामान आयो'),
    field('order', '1', { type: 'number' }),
    field('order', '2', { type: 'number' }),
    field('quiet', 'on', { type: 'checkbox', checked: false }),
    field('lastTwo', '42', { autocomplete: 'off' }),
    field('secret', 'x', { type: 'password' }),
    field('paper', 'C:\\fakepath\\a.jpg', { type: 'file' }),
    field('do', 'send', { type: 'submit' }),
    field('', 'nameless'),
  ];
  expect(typedIn(fields)).toEqual([
    ['text', 'नयाँ सामान आयो'],
    ['order', '1'],
    ['order', '2'],
    ['quiet', false],
  ]);
});

it('puts it back into the fields of the same names, in their order, and says whether that changes anything', () => {
  const fields = [
    field('order', '1'),
    field('order', '2'),
    field('added', 'new'),
    field('level', 'info', { type: 'radio', checked: true }),
    field('level', 'warning', { type: 'radio', checked: false }),
  ];
  const typed = typedIn([
    field('order', '5'),
    field('order', '2'),
    field('gone', 'x'),
    field('level', 'info', { type: 'radio', checked: false }),
    field('level', 'warning', { type: 'radio', checked: true }),
  ]);
  expect(putBack(fields, typed)).toBe(true);
  expect(fields.map(({ value, checked }) => checked ?? value)).toEqual(['5', '2', 'new', false, true]);
  expect(putBack(fields, typed)).toBe(false);
});

it('knows a form of a page again whatever its version, and not as another one', () => {
  const form = (id: string, version: string) =>
    nameOfForm('/en/my/shop/do', [
      field('do', 'removeAnnouncement', { type: 'hidden' }),
      field('id', id, { type: 'hidden' }),
      field('version', version, { type: 'hidden' }),
      field('text', `${version}`),
    ]);
  expect(form('1', '3')).toBe(form('1', '4'));
  expect(form('1', '3')).not.toBe(form('2', '3'));
});
