import { QueryClientProvider } from '@tanstack/react-query';
import { fireEvent, render, screen } from '@testing-library/react-native';
import { attributeById } from '@thulubazaar/catalog/attributes';
import type { TypedAttributes } from '@thulubazaar/catalog/typed';
import { useState } from 'react';
import { SafeAreaProvider } from 'react-native-safe-area-context';
import { queries } from '~/data/queries.ts';
import { settings } from '~/device/settings.ts';
import { AttributeField } from './attribute-field.tsx';

jest.setTimeout(30_000);
jest.mock('expo-router', () => ({}));

let said: TypedAttributes[string] | undefined;

function Form({ id, category, first }: { id: string; category: string; first?: TypedAttributes[string] }) {
  const [value, setValue] = useState(first);
  const attribute = attributeById(id);
  if (!attribute) throw new Error(`no attribute ${id}`);
  return (
    <AttributeField
      attribute={attribute}
      categoryId={category}
      value={value}
      error={undefined}
      onChange={(next) => {
        said = next;
        setValue(next);
      }}
    />
  );
}

const frame = { x: 0, y: 0, width: 360, height: 740 };
function show(id: string, category: string, first?: TypedAttributes[string]) {
  said = undefined;
  render(
    <SafeAreaProvider initialMetrics={{ frame, insets: { top: 0, left: 0, right: 0, bottom: 0 } }}>
      <QueryClientProvider client={queries}>
        <Form id={id} category={category} {...(first === undefined ? {} : { first })} />
      </QueryClientProvider>
    </SafeAreaProvider>,
  );
}

beforeEach(() => settings.settle({ lang: 'en' }));

test('an area is told in another measure, and a number alone is asked for its unit', () => {
  show('area', 'property/land');
  fireEvent.changeText(screen.getByLabelText('Land area'), '४');
  fireEvent.press(screen.getByRole('button', { name: /aana/ }));
  expect(said).toBe('४ aana');
  expect(screen.getByText('4 aana = 1,369 sq ft')).toBeTruthy();
});

test('one answer of several is chosen and taken back', () => {
  show('furnishing', 'property/flats');
  const [first] = screen.getAllByRole('button');
  if (!first) throw new Error('no answer');
  fireEvent.press(first);
  expect(said).not.toBe('');
  fireEvent.press(first);
  expect(said).toBe('');
});

test('a day of either calendar is told in both', () => {
  show('taxPaidUntil', 'vehicles/motorbikes', '2083-08-14');
  expect(screen.getByText(/2026/)).toBeTruthy();
});
