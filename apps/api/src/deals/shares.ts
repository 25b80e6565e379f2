import type pg from 'pg';

export type Share = 'device' | 'number';

/**
 * What two accounts share: a browser that both signed in with, a number that stands in listings of both. Which it is, nobody reads.
 * By the primary keys of known_devices and ad_numbers and ads_by_owner.
 */
export async function sharesOf(tx: pg.PoolClient, one: string, other: string): Promise<Share[]> {
  const { rows } = await tx.query<{ device: boolean; number: boolean }>(
    `select exists (select device from known_devices where user_id = $1
                    intersect select device from known_devices where user_id = $2) as device,
            exists (select number_index from ad_numbers n join ads a on a.id = n.ad_id where a.owner_id = $1
                    intersect
                    select number_index from ad_numbers n join ads a on a.id = n.ad_id where a.owner_id = $2) as number`,
    [one, other],
  );
  return (['device', 'number'] as const).filter((what) => rows[0]?.[what]);
}
