// Starts PostgreSQL in the folder given and stays, so that a test can kill this process, or run it as another user.
import { startPostgres } from '../postgres/start-postgres.ts';

const [dataDir = ''] = process.argv.slice(2);
try {
  const postgres = await startPostgres({ dataDir, durable: false });
  console.log(JSON.stringify({ url: postgres.url, pid: postgres.pid, uid: process.getuid?.() }));
  process.on('SIGTERM', () => postgres.stop());
} catch (error) {
  console.log(JSON.stringify({ error: error instanceof Error ? error.message : String(error) }));
}
