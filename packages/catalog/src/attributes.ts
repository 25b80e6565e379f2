import type { Attribute } from './attribute.ts';
import { attributeList } from './generated/attribute-list.ts';

/** Every attribute there is, in the order they are asked and shown. */
export const attributes: readonly Attribute[] = [...attributeList].sort((a, b) => a.order - b.order);

const byId = new Map(attributes.map((attribute) => [attribute.id, attribute]));

export function attributeById(id: string): Attribute | undefined {
  return byId.get(id);
}
