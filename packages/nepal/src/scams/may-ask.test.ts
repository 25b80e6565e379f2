import { expect, it } from 'vitest';
import { assessMessage } from '../assess-message.ts';
import { labelledMessages } from './labelled.test-data.ts';
import { mayAsk } from './may-ask.ts';

it.each(['seen', 'kept-aside'] as const)('is said of nearly all that is warned of: %s', (file) => {
  const warned = labelledMessages(file).filter(({ text }) => assessMessage(text).warn);
  const lost = warned.filter(({ text }) => !mayAsk(text));
  expect(warned.length).toBeGreaterThan(100);
  expect(lost.length / warned.length, lost.map(({ text }) => text).join('\n')).toBeLessThan(0.02);
});

it('is not said of what asks for nothing', () => {
  expect(mayAsk('Sunny room on the second floor, water day and night')).toBe(false);
  expect(mayAsk('कोटेश्वरमा कोठा भाडामा, घाम लाग्ने')).toBe(false);
});
