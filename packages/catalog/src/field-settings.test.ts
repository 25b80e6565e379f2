import { afterEach, expect, it } from 'vitest';
import { attributesOf, filtersOf, isAskedAtOnce, isRequired } from './applies.ts';
import { attributeById } from './attributes.ts';
import { setFieldSettings } from './field-settings.ts';
import { fieldsOf } from './fields.ts';
import { fittingAttributes, missingAttributes } from './validate.ts';

const rooms = 'property/rooms';
const furnishing = 'furnishing';

afterEach(() => setFieldSettings({}));

it('makes a field required, optional or hidden in one category, and as its file says again', () => {
  const attribute = attributeById(furnishing);
  if (!attribute) throw new Error('rooms say no longer whether they are furnished');
  const required = isRequired(attribute, rooms);
  setFieldSettings({ [rooms]: { [furnishing]: 'required' } });
  expect(isRequired(attribute, rooms)).toBe(true);
  expect(isAskedAtOnce(attribute, rooms)).toBe(true);
  expect(missingAttributes(rooms, {}).map(({ id }) => id)).toContain(furnishing);
  setFieldSettings({ [rooms]: { [furnishing]: 'optional' } });
  expect(isRequired(attribute, rooms)).toBe(false);
  setFieldSettings({ [rooms]: { [furnishing]: 'hidden' } });
  expect(fieldsOf(rooms).map(({ id }) => id)).not.toContain(furnishing);
  expect(filtersOf(rooms)).not.toContain(attribute);
  expect(isRequired(attribute, rooms)).toBe(false);
  setFieldSettings({});
  expect(isRequired(attribute, rooms)).toBe(required);
  expect(fieldsOf(rooms).map(({ id }) => id)).toContain(furnishing);
});

it('leaves what listings say already of a hidden field', () => {
  const values = fittingAttributes(rooms, { [furnishing]: 'full' });
  setFieldSettings({ [rooms]: { [furnishing]: 'hidden' } });
  expect(fittingAttributes(rooms, { [furnishing]: 'full' })).toEqual(values);
  expect(attributesOf(rooms).map(({ id }) => id)).toContain(furnishing);
});
