import type { Message, NewMessage } from '@thulubazaar/contract';
import type pg from 'pg';
import type { Writing } from './store-message.ts';

/** Why whoever receives what is about to be sent should take care. */
export async function warningFor(
  _tx: pg.PoolClient,
  _writing: Writing,
  _sent: NewMessage,
): Promise<Message['warning']> {
  return [];
}
