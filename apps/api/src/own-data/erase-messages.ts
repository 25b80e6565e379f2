import type pg from 'pg';
import { enqueue } from '../kernel/jobs/jobs.ts';
import { deleteImageFiles } from '../photos/image-jobs.ts';

/**
 * Messages stay with the other of the two, as of a person who has left. Where that one has left too nobody is there to read them: the
 * conversation goes, unless it was reported or complained of, which is kept as long as the law wants.
 */
export async function eraseConversations(tx: pg.PoolClient, userId: string): Promise<void> {
  // The other was told who wrote.
  await tx.query(
    `delete from notifications n using conversations c
      where $1 in (c.buyer_id, c.seller_id) and n.user_id in (c.buyer_id, c.seller_id) and n.user_id <> $1
        and n.kind in ('message', 'offer') and n.key = c.id::text`,
    [userId],
  );
  await tx.query(
    `delete from conversations c using users other
      where $1 in (c.buyer_id, c.seller_id) and other.id in (c.buyer_id, c.seller_id) and other.id <> $1
        and other.deleted_at is not null
        and not exists (select from reports r where r.conversation_id = c.id)
        and not exists (select from complaints k where k.conversation_id = c.id)`,
    [userId],
  );
}

/** Deletes all photos of somebody, but for those that others have in a conversation, and those of a shop that is another's. */
export async function eraseImages(tx: pg.PoolClient, userId: string): Promise<void> {
  await tx.query('update users set avatar_image_id = null where id = $1', [userId]);
  // What they showed to moderators, to have an account back.
  await tx.query('update recoveries set said_encrypted = null where requester_id = $1', [userId]);
  await tx.query('delete from recovery_photos p using images i where i.id = p.image_id and i.owner_id = $1', [
    userId,
  ]);
  const { rows } = await tx.query<{ id: string; media_key: string | null; widths: number[] | null }>(
    `delete from images i
      where owner_id = $1 and not exists (select from messages m where m.image_id = i.id)
        and not exists (select from shops s where s.logo_image_id = i.id)
        and not exists (select from shops s where s.cover_image_id = i.id)
     returning id, media_key, widths`,
    [userId],
  );
  for (const { id, media_key, widths } of rows)
    await enqueue(tx, deleteImageFiles, { imageId: id, mediaKey: media_key, widths: widths ?? [] });
}
