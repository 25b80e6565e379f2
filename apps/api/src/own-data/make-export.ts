import { createReadStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Lang } from '@thulubazaar/contract';
import type pg from 'pg';
import { type ContactsRow, contactsSql, readContacts } from '../accounts/stored-contacts.ts';
import { transaction } from '../kernel/db/transaction.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { exportReadyByEmail } from '../kernel/messages/texts.ts';
import { exportKey, privateKey, variantKey } from '../kernel/store/keys.ts';
import { notify } from '../notifications/notify.ts';
import { asPage } from './export-page.ts';
import { asJson } from './read-sections.ts';
import { mostPhotoFiles, ownPhotosSql } from './sections/listings.ts';
import { sections } from './sections.ts';
import { ZipFile } from './zip-file.ts';

type Exporting = Pick<Kernel, 'pool' | 'store' | 'encryption' | 'messages' | 'config' | 'log'>;

/** Times that a copy is tried; then its person is told that it failed. */
const mostTries = 3;

interface Asked {
  id: string;
  userId: string;
  lang: Lang;
}

interface PhotoRow {
  id: string;
  media_key: string | null;
  widths: number[];
}

/**
 * Writes everything that is somebody's into one file and puts it into the store for a day. May be done again: what is
 * ready is left alone.
 */
export async function makeExport(context: Exporting, { exportId }: { exportId: string }): Promise<void> {
  const { rows } = await context.pool.query<{ user_id: string; lang: Lang }>(
    `update data_exports e set tries = tries + 1 from users u
      where e.id = $1 and e.state = 'waiting' and u.id = e.user_id returning e.user_id, u.lang`,
    [exportId],
  );
  const row = rows[0];
  if (!row) return;
  const asked = { id: exportId, userId: row.user_id, lang: row.lang };
  const folder = await mkdtemp(join(tmpdir(), 'thulubazaar-export-'));
  try {
    const path = join(folder, 'export.zip');
    await writeArchive(context, asked, path);
    const { size } = await stat(path);
    await context.store.putStream(exportKey(exportId), createReadStream(path), {
      contentType: 'application/zip',
      size,
    });
    await finish(context, asked, size);
  } catch (error) {
    await context.pool.query(
      `update data_exports set state = 'failed' where id = $1 and state = 'waiting' and tries >= $2`,
      [exportId, mostTries],
    );
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeArchive(context: Exporting, asked: Asked, path: string): Promise<void> {
  const zip = await ZipFile.create(path);
  try {
    // Both say the same, as it was at one moment.
    const photos = await transaction(context.pool, async (tx) => {
      await tx.query('set transaction isolation level repeatable read, read only');
      await zip.add('data.json', asJson(tx, context, sections, asked.userId), 'deflate');
      const page = asPage(tx, context, sections, { ...asked, now: new Date() });
      await zip.add('index.html', page, 'deflate');
      return photosOf(tx, asked.userId);
    });
    await context.pool.query('update data_exports set photos = $2, photos_done = 0 where id = $1', [
      asked.id,
      photos.length,
    ]);
    for (const [at, photo] of photos.entries()) {
      await addPhoto(context, zip, photo);
      if (at % 10 === 9)
        await context.pool.query('update data_exports set photos_done = $2 where id = $1', [
          asked.id,
          at + 1,
        ]);
    }
    await zip.end();
  } finally {
    await zip.close();
  }
}

async function photosOf(tx: pg.PoolClient, userId: string): Promise<PhotoRow[]> {
  const { rows } = await tx.query<PhotoRow>(
    `${ownPhotosSql('i.id, i.media_key, i.widths')} limit ${mostPhotoFiles}`,
    [userId],
  );
  return rows;
}

/** The largest variant; what has been deleted meanwhile is left out. */
async function addPhoto({ store }: Exporting, zip: ZipFile, photo: PhotoRow): Promise<void> {
  const width = Math.max(...photo.widths);
  const key = photo.media_key ? variantKey(photo.media_key, width) : privateKey(photo.id, width);
  const object = await store.get(key);
  if (object) await zip.add(`photos/${photo.id}.webp`, object.body, 'store');
}

async function finish(context: Exporting, { id, userId }: Asked, size: number): Promise<void> {
  const { pool, config, log, messages } = context;
  const person = await transaction(pool, async (tx) => {
    const done = await tx.query(
      `update data_exports set state = 'ready', byte_count = $2, ready_at = now(), expires_at = now() + interval '1 day',
              photos_done = coalesce(photos, 0)
        where id = $1 and state = 'waiting'`,
      [id, size],
    );
    if (!done.rowCount) return null;
    await notify(tx, { userId, kind: 'export_ready', key: id, data: {} });
    const { rows } = await tx.query<ContactsRow & { lang: Lang }>(
      `select ${contactsSql}, u.lang from users u where u.id = $1`,
      [userId],
    );
    return rows[0] ?? null;
  });
  const email = person && readContacts(context, person).email;
  if (!email) return;
  // It is told on the site too, so it is made all the same.
  await messages
    .email(email, exportReadyByEmail(person.lang, config.webUrl))
    .catch((error) => log.error({ err: error }, 'nobody was told that their copy is ready'));
}

/** Removes files whose day is over, and forgets that they were there after three months. */
export async function purgeExports({ pool, store }: Pick<Kernel, 'pool' | 'store'>): Promise<void> {
  // By data_exports_by_expiry.
  const { rows } = await pool.query<{ id: string }>(
    `select id from data_exports where state = 'ready' and expires_at <= now() limit 1000`,
  );
  for (const { id } of rows) {
    await store.delete([exportKey(id)]);
    await pool.query(`update data_exports set state = 'expired' where id = $1`, [id]);
  }
  await pool.query(
    `delete from data_exports where asked_at < now() - interval '90 days' and state in ('failed', 'expired')`,
  );
}
