// Made by `npm run generate` from src/attributes: not edited.
import { bedrooms } from '../attributes/bedrooms.ts';
import { condition } from '../attributes/condition.ts';
import { furnishing } from '../attributes/furnishing.ts';
import { mileage } from '../attributes/mileage.ts';
import { negotiable } from '../attributes/negotiable.ts';
import { parking } from '../attributes/parking.ts';
import { storage } from '../attributes/storage.ts';

export const attributeList = [
  bedrooms,
  condition,
  furnishing,
  mileage,
  negotiable,
  parking,
  storage,
] as const;
