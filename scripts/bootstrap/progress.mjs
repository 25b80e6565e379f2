// @ts-check
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];
const PLAIN_EVERY_MS = 10_000;

/**
 * Steps as lines on the terminal. Steps may overlap: on a terminal the unfinished ones share a last line that is
 * redrawn; elsewhere each says when it begins and ends, and at most every ten seconds how far it is.
 */
export class Progress {
  #out;
  #live;
  /** @type {Set<{ label: string, detail: string, since: number, said: number }>} */
  #active = new Set();
  #frame = 0;
  /** @type {NodeJS.Timeout | undefined} */
  #timer;

  /** @param {NodeJS.WriteStream} out */
  constructor(out = process.stdout) {
    this.#out = out;
    this.#live = Boolean(out.isTTY) && process.env.TERM !== 'dumb' && !process.env.CI;
  }

  /**
   * @param {string} label
   * @returns {{ update: (detail: string) => void, done: (note?: string) => void, fail: () => void }}
   */
  step(label) {
    const step = { label, detail: '', since: Date.now(), said: Date.now() };
    this.#active.add(step);
    if (this.#live) this.#tick();
    else this.line(`  · ${label} …`);
    /** @type {(mark: string, note: string) => void} */
    const end = (mark, note) => {
      if (!this.#active.delete(step)) return;
      this.line(`  ${mark} ${label}${note ? `: ${note}` : ''}${duration(step.since)}`);
    };
    return {
      update: (detail) => {
        step.detail = detail;
        if (this.#live || Date.now() - step.said < PLAIN_EVERY_MS) return;
        step.said = Date.now();
        this.line(`    ${label}: ${detail}`);
      },
      done: (note = '') => end(this.#paint('32', '✔'), note),
      fail: () => end(this.#paint('31', '✘'), 'failed'),
    };
  }

  /**
   * Prints a line above the unfinished steps.
   * @param {string} text
   */
  line(text) {
    this.#clear();
    this.#out.write(`${text}\n`);
    this.#draw();
  }

  /** Forgets unfinished steps and leaves the cursor on an empty line. */
  close() {
    this.#active.clear();
    this.#clear();
  }

  #tick() {
    this.#draw();
    this.#timer ??= setInterval(() => {
      this.#frame += 1;
      this.#draw();
    }, 120).unref();
  }

  #clear() {
    if (this.#live) this.#out.write('\r\x1b[K');
    if (this.#active.size === 0) {
      clearInterval(this.#timer);
      this.#timer = undefined;
    }
  }

  #draw() {
    if (!this.#live || this.#active.size === 0) return;
    const steps = [...this.#active].map((step) => {
      const detail = step.detail ? ` ${step.detail}` : '';
      return `${step.label}${detail}${duration(step.since)}`;
    });
    const text = `  ${FRAMES[this.#frame % FRAMES.length]} ${steps.join(' · ')}`;
    this.#out.write(`\r\x1b[K${text.slice(0, Math.max(20, (this.#out.columns || 80) - 1))}`);
  }

  /**
   * @param {string} colour
   * @param {string} text
   */
  #paint(colour, text) {
    return this.#live && !process.env.NO_COLOR ? `\x1b[${colour}m${text}\x1b[0m` : text;
  }
}

/** @param {number} since */
function duration(since) {
  const seconds = (Date.now() - since) / 1000;
  if (seconds < 1) return '';
  return seconds < 10 ? ` (${seconds.toFixed(1)} s)` : ` (${Math.round(seconds)} s)`;
}
