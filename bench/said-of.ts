import { appliesTo, optionsOf } from '@thulubazaar/catalog/applies';
import type {
  Attribute,
  AttributeValue,
  AttributeValues,
  ModelAttribute,
} from '@thulubazaar/catalog/attribute';
import { attributes } from '@thulubazaar/catalog/attributes';
import { makesOf } from '@thulubazaar/catalog/makes';
import { modelsOf } from '@thulubazaar/catalog/models';
import { between, pick } from './lib/random.ts';

/** What sellers say of a thing, about so often. */
const saidShare = 0.6;
const areas = [
  '2.5 aana',
  '3 aana',
  '4 aana',
  '4 aana 2 paisa',
  '5 aana',
  '8 aana',
  '1 ropani',
  '10 dhur',
  '1 kattha',
];

const models = new Map<string, string[]>();

function modelOf(random: () => number, attribute: ModelAttribute, categoryId: string): string {
  let known = models.get(categoryId);
  if (!known) {
    known = makesOf(attribute, categoryId).flatMap(({ id }) =>
      modelsOf(attribute, categoryId, id).map(({ name }) => `${id}/${name}`),
    );
    models.set(categoryId, known);
  }
  // The best known of the first makers far more often.
  return known[Math.floor(random() ** 2 * known.length)] ?? 'other/Unknown';
}

function sampleFor(random: () => number, attribute: Attribute, categoryId: string): AttributeValue | null {
  switch (attribute.kind) {
    case 'flag':
      return random() < 0.7;
    case 'choice':
    case 'choices': {
      const { id } = pick(random, optionsOf(attribute, categoryId));
      return attribute.kind === 'choice' ? id : [id];
    }
    case 'number': {
      const { min, steps } = attribute;
      const [low, high] = [Math.ceil(Math.max(min, 1)), Math.floor(steps.at(-1) ?? min)];
      return between(random, low, Math.max(low, high) + 1);
    }
    case 'money':
      return pick(random, attribute.steps);
    case 'area':
      return attribute.units.includes('aana') ? pick(random, areas) : `${between(random, 1, 30) * 100} sqft`;
    case 'model':
      return modelOf(random, attribute, categoryId);
    // What is not filtered by weighs nothing in lists.
    case 'date':
    case 'text':
      return null;
  }
}

/** Fields of a listing of a category, as many as sellers fill in. */
export function saidOf(random: () => number, categoryId: string): AttributeValues {
  const said = attributes
    .filter((attribute) => attribute.id !== 'negotiable' && attribute.id !== 'condition' && !attribute.more)
    .filter((attribute) => appliesTo(attribute, categoryId) && random() < saidShare)
    .flatMap((attribute) => {
      const value = sampleFor(random, attribute, categoryId);
      return value === null ? [] : [[attribute.id, value] as const];
    });
  return Object.fromEntries(said);
}
