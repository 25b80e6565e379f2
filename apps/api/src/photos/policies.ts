import type pg from 'pg';
import { type Actor, can } from '../kernel/policy/policy.ts';
import { findImage, type ImageRow } from './photo.ts';

type Db = pg.Pool | pg.PoolClient;

const photo = (db: Db, { id }: { id: string }) => findImage(db, id);
const owns = ({ id }: Actor, { owner_id }: ImageRow) => owner_id === id;

/** What may be done with a photo that is not shown to everybody, and by whom. */
export const photoPolicies = {
  'photo.read': can(photo, owns),
  'photo.complete': can(photo, owns),
  'photo.delete': can(photo, owns),
};
