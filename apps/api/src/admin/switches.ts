import { type SwitchCode, type SwitchState, switchCodes } from '@thulubazaar/contract';
import type pg from 'pg';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { audit } from '../audit/audit.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { tellSwitched } from '../kernel/switches.ts';

type Db = pg.Pool | pg.PoolClient;

interface SwitchRow extends SellerRow {
  code: SwitchCode;
  is_on: boolean;
  changed_at: string;
}

/** Every switch there is, in the order of the contract. */
export async function listSwitches(db: Db): Promise<SwitchState[]> {
  const { rows } = await db.query<SwitchRow>(
    `select s.code, s.is_on, ${isoTime('s.changed_at')} as changed_at, ${sellerColumns}
       from switches s join users u on u.id = s.changed_by`,
  );
  return switchCodes.map((code) => {
    const row = rows.find((each) => each.code === code);
    return row
      ? { code, isOn: row.is_on, changedBy: toSellerCard(row), changedAt: row.changed_at }
      : { code, isOn: true, changedBy: null, changedAt: null };
  });
}

/** Switches something for everybody; as it is already is no change. */
export async function setSwitch(
  pool: pg.Pool,
  actorId: string,
  code: SwitchCode,
  isOn: boolean,
): Promise<SwitchState> {
  return transaction(pool, async (tx) => {
    const { rowCount } = await tx.query(
      `insert into switches as s (code, is_on, changed_by) select $1::text, $2::boolean, $3::uuid
        where not $2 or exists (select from switches where code = $1)
       on conflict (code) do update set (is_on, changed_by, changed_at) = (excluded.is_on, excluded.changed_by, now())
       where s.is_on <> excluded.is_on`,
      [code, isOn, actorId],
    );
    const found = (await listSwitches(tx)).find((each) => each.code === code);
    if (!found) throw new Error('the switch is not there');
    if (rowCount) {
      await tellSwitched(tx, code);
      await audit(tx, { actorId, action: 'switch.set', subject: `switch:${code}`, details: { isOn } });
    }
    return found;
  });
}
