import { type RunningPostgres, startPostgres } from '../../scripts/postgres/start-postgres.ts';

/** A durable PostgreSQL that can be stopped, killed and started again at the same address. */
export class RestartablePostgres {
  private readonly dataDir: string;
  private running: RunningPostgres;
  private isOver = false;

  private constructor(dataDir: string, running: RunningPostgres) {
    this.dataDir = dataDir;
    this.running = running;
    this.watch();
  }

  static async start(dataDir: string): Promise<RestartablePostgres> {
    return new RestartablePostgres(dataDir, await startPostgres({ dataDir }));
  }

  get url(): string {
    return this.running.url;
  }

  get pid(): number {
    return this.running.pid;
  }

  async restart(): Promise<void> {
    await this.running.stop();
    await this.startAgain();
  }

  async kill(): Promise<void> {
    process.kill(this.running.pid, 'SIGKILL');
    await this.running.exited;
  }

  /** Does nothing where it has survived. */
  async startAgain(): Promise<void> {
    if (!this.isOver) return;
    this.running = await startPostgres({ dataDir: this.dataDir, port: this.running.port });
    this.watch();
  }

  async stop(): Promise<void> {
    if (!this.isOver) await this.running.stop();
  }

  private watch(): void {
    this.isOver = false;
    this.running.exited.then(() => {
      this.isOver = true;
    });
  }
}
