import type { Attribute, AttributeValue } from './attribute.ts';

/** A value that the attribute takes. */
export function sampleOf(attribute: Attribute): AttributeValue {
  switch (attribute.kind) {
    case 'flag':
      return true;
    case 'choice':
      return attribute.options.at(-1)?.id ?? '';
    case 'choices':
      return attribute.options.slice(0, attribute.most).map(({ id }) => id);
    case 'number':
      return attribute.steps[1] ?? attribute.max;
  }
}
