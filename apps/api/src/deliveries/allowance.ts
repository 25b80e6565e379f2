import { setTimeout as pause } from 'node:timers/promises';

/** So much a second at the most, and so much at once after a rest. */
export class Allowance {
  private readonly second: number;
  private readonly atOnce: number;
  private left: number;
  private at = performance.now();

  constructor({ second, atOnce }: { second: number; atOnce: number }) {
    this.second = second;
    this.atOnce = atOnce;
    this.left = atOnce;
  }

  /** Takes so much, and resolves when there is some for the next. */
  async spend(much: number): Promise<void> {
    const now = performance.now();
    this.left = Math.min(this.atOnce, this.left + ((now - this.at) / 1000) * this.second) - much;
    this.at = now;
    if (this.left < 0) await pause((-this.left / this.second) * 1000);
  }
}
