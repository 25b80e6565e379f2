import { expect, test } from 'vitest';
import { model } from './attributes/model.ts';
import { categories } from './categories.ts';
import { makeById, makesOf, modelText } from './makes.ts';
import { allMakes, modelsOf } from './models.ts';

const catalogues = new Set(Object.values(model.catalogues));

test('the catalogue knows what is sold in Nepal', () => {
  const names = allMakes.flatMap(({ models }) =>
    Object.values(models).flatMap((list) => list?.split('; ') ?? []),
  );
  expect(allMakes.length).toBeGreaterThanOrEqual(60);
  expect(names.length).toBeGreaterThanOrEqual(600);
});

test.each(allMakes.map((make) => [make.id, make] as const))('%s', (id, { en, ne, models }) => {
  expect(id).toMatch(/^[a-z0-9-]+$/);
  expect(en).toMatch(/^[\x20-\x7e]+$/);
  expect(ne).toMatch(/^[\u0900-\u097f ]+$/);
  expect(makeById(id)?.name).toEqual({ en, ne });
  for (const [catalogue, list = ''] of Object.entries(models)) {
    expect(catalogues).toContain(catalogue);
    const names = list.split('; ');
    for (const name of names) expect(name).toMatch(/^[A-Za-z0-9][A-Za-z0-9 .'+-]*$/);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  }
});

test('makers are listed once, and every category that asks for a model has some', () => {
  expect(new Set(allMakes.map(({ id }) => id)).size).toBe(allMakes.length);
  const known = categories.flatMap(({ children = [] }) => children.map(({ id }) => id));
  for (const category of Object.keys(model.catalogues)) {
    expect(known).toContain(category);
    const makes = makesOf(model, category);
    expect(makes.length, category).toBeGreaterThanOrEqual(3);
    for (const make of makes) expect(modelsOf(model, category, make.id), make.id).not.toEqual([]);
  }
});

test('models are those of a maker in a category, with the id they are filtered by', () => {
  expect(modelsOf(model, 'vehicles/motorbikes', 'bajaj')[0]).toEqual({
    id: 'pulsar-150',
    name: 'Pulsar 150',
  });
  expect(modelsOf(model, 'vehicles/cars', 'bajaj')).toEqual([]);
  expect(modelsOf(model, 'vehicles/cars', 'nobody')).toEqual([]);
  expect(makesOf(model, 'vehicles').length).toBeGreaterThan(makesOf(model, 'vehicles/cars').length);
});

test('a model is named in both scripts', () => {
  expect(modelText('bajaj/Pulsar 150', 'en')).toBe('Bajaj Pulsar 150');
  expect(modelText('bajaj/Pulsar 150', 'ne')).toBe('बजाज Pulsar 150');
  expect(modelText('bajaj', 'ne')).toBe('बजाज');
  expect(modelText('other/Bahadur 3000', 'en')).toBe('Bahadur 3000');
});
