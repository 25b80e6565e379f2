import { randomUUID } from 'node:crypto';
import type { Context } from '../src/entry/context.ts';
import { originalKey } from '../src/kernel/store/keys.ts';
import { processImage } from '../src/photos/process.ts';
import { quadrantPicture } from './pictures.ts';

let shade = 0;
/** A photo unlike any before it. */
export function newPicture(): Promise<Buffer> {
  shade += 5;
  return quadrantPicture(400, 300).modulate({ hue: shade }).jpeg().toBuffer();
}

/** A photo for a message as it is when its file has arrived. */
export async function arrivedPhoto(context: Context, ownerId: string, bytes: Buffer): Promise<string> {
  const id = randomUUID();
  await context.pool.query(
    `insert into images (id, owner_id, state, byte_count, purpose) values ($1, $2, 'uploaded', $3, 'message')`,
    [id, ownerId, bytes.length],
  );
  await context.store.put(originalKey(id), bytes, { contentType: 'application/octet-stream' });
  return id;
}

/** A photo that can be sent, with its files. */
export async function messagePhoto(context: Context, ownerId: string, bytes?: Buffer): Promise<string> {
  const id = await arrivedPhoto(context, ownerId, bytes ?? (await newPicture()));
  await processImage(context, id);
  return id;
}
