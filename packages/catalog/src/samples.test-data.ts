import { optionsOf } from './applies.ts';
import type { Attribute, AttributeValue, TextAttribute } from './attribute.ts';

/** A value that the attribute takes. */
export function sampleOf(attribute: Attribute, categoryId: string | null = null): AttributeValue {
  switch (attribute.kind) {
    case 'flag':
      return true;
    case 'choice':
      return optionsOf(attribute, categoryId).at(-1)?.id ?? '';
    case 'choices':
      return optionsOf(attribute, categoryId)
        .slice(0, attribute.most)
        .map(({ id }) => id);
    case 'number':
    case 'money':
    case 'area':
      return attribute.steps[1] ?? attribute.max;
    case 'date':
      return '2026-11-30';
    case 'text':
      return sampleText(attribute);
    case 'model':
      return 'other/Bahadur 3000';
  }
}

function sampleText({ keeps, pattern }: TextAttribute): string {
  if (keeps === 'imei') return '7518';
  return pattern === undefined ? 'Plain' : '123/065/66';
}
