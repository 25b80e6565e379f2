import { sizeOf } from '@thulubazaar/nepal/units';
import type { AreaAttribute, Attribute, AttributeValue, RangedAttribute } from './attribute.ts';

/** True where values of the attribute can be compared. */
export function isRanged(attribute: Attribute): attribute is RangedAttribute {
  return attribute.kind === 'number' || attribute.kind === 'money' || attribute.kind === 'area';
}

/** What values are compared by. */
export function numberOf(attribute: RangedAttribute, value: AttributeValue): number {
  return attribute.kind === 'area' ? sizeOf(String(value)) : Number(value);
}

interface Scale {
  min: number;
  max: number;
  steps: readonly number[];
}

const scales = new WeakMap<AreaAttribute, Scale>();

/** Bounds and steps of an attribute as what its values are compared by. */
export function scaleOf(attribute: RangedAttribute): Scale {
  if (attribute.kind !== 'area') return attribute;
  let scale = scales.get(attribute);
  if (!scale) {
    const { min, max, steps } = attribute;
    scale = { min: sizeOf(min), max: sizeOf(max), steps: steps.map(sizeOf) };
    scales.set(attribute, scale);
  }
  return scale;
}
