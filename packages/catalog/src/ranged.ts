import { sizeOf } from '@thulubazaar/nepal/units';
import type { Attribute, AttributeValue, RangedAttribute } from './attribute.ts';

const ranged: readonly Attribute['kind'][] = ['number', 'money', 'area', 'date'];
const dayMs = 24 * 60 * 60 * 1000;

/** True where values of the attribute can be compared. */
export function isRanged(attribute: Attribute): attribute is RangedAttribute {
  return ranged.includes(attribute.kind);
}

/** What values are compared by; a day by its number. */
export function numberOf(attribute: RangedAttribute, value: AttributeValue): number {
  if (attribute.kind === 'date') return Date.parse(`${value}T00:00:00Z`) / dayMs;
  return attribute.kind === 'area' ? sizeOf(String(value)) : Number(value);
}

interface Scale {
  min: number;
  max: number;
  steps: readonly number[];
}

const scales = new WeakMap<RangedAttribute, Scale>();

/** Bounds and steps of an attribute as what its values are compared by. */
export function scaleOf(attribute: RangedAttribute): Scale {
  if (attribute.kind === 'number' || attribute.kind === 'money') return attribute;
  let scale = scales.get(attribute);
  if (!scale) {
    const { min, max, steps } = attribute;
    const number = (value: string) => numberOf(attribute, value);
    scale = { min: number(min), max: number(max), steps: steps.map(number) };
    scales.set(attribute, scale);
  }
  return scale;
}
