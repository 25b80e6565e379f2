import { describe, expect, it } from 'vitest';
import { labelled } from './contacts/labelled.test-data.ts';
import { isOnlyContacts, maskContacts } from './mask-contacts.ts';

describe('maskContacts', () => {
  it('leaves what can be read of a text', () => {
    expect(maskContacts('Call 9841 234 567 or mail ram@example.com after 5 pm, Rs 22,50,000.')).toBe(
      'Call ••• or mail ••• after 5 pm, Rs 22,50,000.',
    );
    expect(maskContacts('फोन ९८४१२३४५६७\nइन्स्टा: @ktm_sale')).toBe('फोन •••\nइन्स्टा: •••');
    expect(maskContacts('कोठा भाडामा, २ तला')).toBe('कोठा भाडामा, २ तला');
  });

  it('changes nothing more when it is asked again', () => {
    for (const { text } of labelled('seen')) {
      const masked = maskContacts(text);
      expect(maskContacts(masked)).toBe(masked);
    }
  });
});

describe('isOnlyContacts', () => {
  it.each([
    '9841234567',
    '(९८४१ २३४ ५६७)',
    'ram@example.com',
    '@ktm_sale, 9841234567',
    'नौ आठ चार एक दुई तीन चार पाँच छ सात',
  ])('%j says nothing else', (text) => expect(isOnlyContacts(text)).toBe(true));

  it.each(['Ram 9841234567', 'राम', '', '🙂', '•••', 'Shop 24'])('%j does', (text) =>
    expect(isOnlyContacts(text)).toBe(false),
  );
});
