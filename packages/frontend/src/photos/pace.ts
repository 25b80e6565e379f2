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

  /**
   * Learns from how far a photo of a size is, as it is told that.
   * @param onKnown it was not known before how fast the line is
   */
  learnFrom(size: number, onKnown: () => void): (progress: number) => void {
    let before: number | null = null;
    return (progress) => {
      const wasKnown = this.bytesPerSecond !== null;
      if (before !== null) this.add((progress - before) * size);
      before = progress;
      if (!wasKnown && this.bytesPerSecond !== null) onKnown();
    };
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
