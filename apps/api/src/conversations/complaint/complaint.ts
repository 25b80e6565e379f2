import { createHash, randomUUID } from 'node:crypto';
import { describeAttributes } from '@thulubazaar/catalog/describe';
import type pg from 'pg';
import { phoneOf } from '../../accounts/phone-of.ts';
import { type SellerRow, sellerColumns, toSellerCard } from '../../accounts/seller.ts';
import { isoTime } from '../../kernel/db/iso-time.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { attributesOfRow } from '../../listings/attributes.ts';
import { recordVersion } from '../../listings/versions.ts';
import type { Context, Reference } from '../../reference/reference.ts';
import { type MessageRow, messagesFrom, openMessage, type StoredMessage } from '../message.ts';
import { otherOf, type Pair } from '../policies.ts';
import { type ComplaintData, complaintSections, type EntryText, type VersionText } from './complaint-text.ts';
import { sealedText } from './sealed-text.ts';
import { publicHex, sealOf, signingKey } from './signing-key.ts';

/** More than two people say to each other; the last ones are what a complaint is about. */
const mostEntries = 10_000;

/**
 * A conversation as one of the two sees it, with the versions of its listing, as a signed text. What was signed is written
 * down, and with which key.
 */
export async function makeComplaint(
  context: Context,
  personId: string,
  pair: Pair,
): Promise<{ name: string; text: string }> {
  const { pool, config } = context;
  return transaction(pool, async (tx) => {
    const data = await gather(tx, context, personId, pair);
    const key = signingKey(config.authSecret);
    const text = sealedText(complaintSections(data), key);
    await tx.query('insert into complaint_keys (key) values ($1) on conflict do nothing', [publicHex(key)]);
    await tx.query(
      'insert into complaints (id, conversation_id, user_id, sha256, created_at) values ($1, $2, $3, $4, $5)',
      [data.id, pair.id, personId, createHash('sha256').update(text).digest(), data.madeAt],
    );
    return { name: `thulubazaar-complaint-${data.id.slice(0, 8)}.txt`, text };
  });
}

async function gather(tx: pg.PoolClient, context: Context, personId: string, pair: Pair) {
  const people = await tx.query<SellerRow & { id: string; started_at: string }>(
    `select u.id, ${sellerColumns}, ${isoTime('c.created_at')} as started_at
       from conversations c join users u on u.id in (c.buyer_id, c.seller_id) where c.id = $1`,
    [pair.id],
  );
  const [me, other] = [personId, otherOf(pair, personId)].map((id) =>
    people.rows.find((row) => row.id === id),
  );
  if (!me || !other) throw new Error('the people of the conversation are not there');
  const entries = await findEntries(tx, context, personId, pair.id);
  const { name, handle } = toSellerCard(me);
  return {
    id: randomUUID(),
    madeAt: new Date().toISOString(),
    conversationId: pair.id,
    startedAt: me.started_at,
    adId: pair.ad_id,
    me: {
      id: personId,
      name,
      handle,
      phone: await phoneOf(tx, context, personId),
      role: personId === pair.buyer_id ? 'buyer' : 'seller',
    },
    other: toSellerCard(other),
    versions: await findVersions(tx, context.reference, pair.ad_id),
    entries: entries.slice(0, mostEntries).reverse(),
    cut: entries.length > mostEntries,
  } satisfies ComplaintData;
}

async function findEntries(
  tx: pg.PoolClient,
  context: Context,
  personId: string,
  conversationId: string,
): Promise<EntryText[]> {
  const { rows } = await tx.query<StoredMessage & Pick<EntryText, 'deleted_at' | 'content_hash'>>(
    `${messagesFrom('messages', `${isoTime('m.deleted_at')} as deleted_at`, `encode(i.content_hash, 'hex') as content_hash`)}
      where m.conversation_id = $1 and (not m.held or m.sender_id = $2) order by m.seq desc limit $3`,
    [conversationId, personId, mostEntries + 1],
  );
  return rows
    .map((row) => openMessage(context, row))
    .map((row) => ({ ...row, seal: sealOf(context.config.authSecret, sealed(row)) }));
}

/** What the seal of an entry stands for: what it said, and where. */
function sealed(row: MessageRow & { content_hash: string | null }): string {
  const { conversation_id, seq, kind, text, amount, content_hash } = row;
  return JSON.stringify([conversation_id, seq, kind, text, amount, content_hash]);
}

interface VersionRow extends Omit<VersionText, 'attributes' | 'category' | 'place' | 'seenFrom'> {
  category_id: string | null;
  place_id: string | null;
  attributes: unknown;
  seen_from: string;
}

async function findVersions(tx: pg.PoolClient, reference: Reference, adId: number): Promise<VersionText[]> {
  // One that nobody has changed since versions are kept has none yet.
  await recordVersion(tx, adId);
  const { rows } = await tx.query<VersionRow>(
    `select version, state, title, description, price, category_id, place_id, attributes,
            cardinality(image_ids) as photos, ${isoTime('created_at')} as seen_from
       from ad_versions where ad_id = $1 order by version`,
    [adId],
  );
  return rows.map(({ category_id, place_id, seen_from, ...row }) => {
    const category = reference.categories.get(category_id ?? '');
    const place = reference.places.get(place_id ?? '');
    const described = category
      ? describeAttributes(category.id, attributesOfRow({ category_id, attributes: row.attributes }), 'en')
      : [];
    return {
      ...row,
      category: category ? `${category.name.en} / ${category.name.ne}` : null,
      place: place ? `${place.label.en} / ${place.label.ne}` : null,
      attributes: described.map(({ label, value }) => `${label}: ${value}`),
      seenFrom: seen_from,
    };
  });
}

/** The keys that complaints are and were signed with, the present one first, in hex. */
export async function complaintKeys({ pool, config }: Pick<Context, 'pool' | 'config'>): Promise<string[]> {
  const { rows } = await pool.query<{ key: string }>(
    'select key from complaint_keys order by created_at desc',
  );
  return [...new Set([publicHex(signingKey(config.authSecret)), ...rows.map(({ key }) => key)])];
}
