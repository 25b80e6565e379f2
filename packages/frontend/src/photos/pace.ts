/** Longer than buffers between browser and line hide how fast it is. */
const tellingMilliseconds = 2000;
/** Of less, it is mostly how long an answer takes. */
const tellingBytes = 50_000;

/** How fast photos of one queue go up, all together. */
export class Pace {
  /** Bytes a second; null until a photo has been under way for a while. */
  bytesPerSecond: number | null = null;
  #since = 0;
  #bytes = 0;
  #underWay = 0;

  begin(): void {
    if (this.#underWay === 0) {
      this.#since = performance.now();
      this.#bytes = 0;
    }
    this.#underWay += 1;
  }

  /** So many bytes more have gone. */
  add(bytes: number): void {
    this.#bytes += Math.max(0, bytes);
    this.#tell(tellingMilliseconds);
  }

  /** One of them has arrived, or broken off. */
  end(arrived: boolean): void {
    this.#underWay -= 1;
    if (arrived) this.#tell(1);
  }

  #tell(least: number): void {
    const milliseconds = performance.now() - this.#since;
    if (milliseconds >= least && this.#bytes >= tellingBytes)
      this.bytesPerSecond = (this.#bytes / milliseconds) * 1000;
  }
}
