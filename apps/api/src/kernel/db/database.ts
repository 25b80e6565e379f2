import { createHash } from 'node:crypto';
import pg from 'pg';
import { pinnedSockets } from './pinned-socket.ts';
import { giveUpSilent, waitAsOthers } from './silence.ts';

// bigint columns hold ids, paisa and counts, all far below 2^53.
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const names = new Map<string, string>();

/** Name of the prepared statement for a text: the same text always has the same name. */
function statementName(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha256').update(text).digest('base64url').slice(0, 24);
    if (names.size < 2000) names.set(text, name);
  }
  return name;
}

// An unnamed statement is planned anew every time, which costs joins 2-5 times more. Very long texts differ from call
// to call and are not worth keeping. A query says `unnamed: true` where its plan depends on the values.
class NamedClient extends pg.Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg.Client.query has eight overloads that all end here
  override query(query: any, values?: any, callback?: any): any {
    const config = typeof query === 'string' && Array.isArray(values) ? { text: query, values } : query;
    if (
      typeof config.text === 'string' &&
      Array.isArray(config.values) &&
      !config.name &&
      !config.unnamed &&
      config.text.length < 8000
    ) {
      config.name = statementName(config.text);
      return super.query(config, undefined as never, callback);
    }
    if (config === query) return super.query(query, values, callback);
    return super.query(config, typeof values === 'function' ? values : callback);
  }
}

export interface PoolOptions {
  max: number;
  onError(error: Error): void;
  /** Milliseconds; 0 for programs that go through whole tables and that nobody waits for. */
  statementTimeout?: number;
  /** Milliseconds a new connection may take. */
  connectTimeout?: number;
  /** Milliseconds until a server that says nothing counts as lost; otherwise a second more than the statement may take. */
  answerTimeout?: number;
  /** All connections go to one server, should the name be that of several. */
  oneServer?: boolean;
}

/** A pool whose statements are prepared once a connection. */
export function createPool(url: string, options: PoolOptions): pg.Pool {
  const {
    max,
    onError,
    statementTimeout = 15_000,
    connectTimeout = 5000,
    // The server ends what takes too long, when it is reached: a line that is cut says nothing.
    answerTimeout = statementTimeout && statementTimeout + 1000,
    oneServer,
  } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    Client: NamedClient,
    connectionTimeoutMillis: connectTimeout,
    ...(oneServer ? { stream: pinnedSockets() } : {}),
    idleTimeoutMillis: 60_000,
    statement_timeout: statementTimeout,
    // Whoever waits longer for a row holds a connection that others wait for.
    lock_timeout: 3000,
    // What a machine that vanished had locked is free again after this.
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'thulubazaar',
  });
  pool.on('error', onError);
  pool.on('release', (_error, client) => waitAsOthers(client));
  pool.on('connect', (client) => {
    client.on('error', onError);
    if (answerTimeout) giveUpSilent(client, answerTimeout);
  });
  return pool;
}
