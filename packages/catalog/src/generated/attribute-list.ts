// Made by `npm run generate` from src/attributes: not edited.
import { bathrooms } from '../attributes/bathrooms.ts';
import { bedrooms } from '../attributes/bedrooms.ts';
import { condition } from '../attributes/condition.ts';
import { fuel } from '../attributes/fuel.ts';
import { furnishing } from '../attributes/furnishing.ts';
import { mileage } from '../attributes/mileage.ts';
import { negotiable } from '../attributes/negotiable.ts';
import { parking } from '../attributes/parking.ts';
import { storage } from '../attributes/storage.ts';
import { year } from '../attributes/year.ts';

export const attributeList = [
  bathrooms,
  bedrooms,
  condition,
  fuel,
  furnishing,
  mileage,
  negotiable,
  parking,
  storage,
  year,
] as const;
