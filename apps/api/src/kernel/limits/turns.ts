interface Line {
  active: number;
  waiting: (() => void)[];
}

/**
 * Work that goes on at once, at most so much for every key: what is more waits its turn in the order it came, and what is
 * more than may wait is turned away.
 */
export class Turns {
  private readonly lines = new Map<string, Line>();
  private readonly atOnce: number;
  private readonly mayWait: number;

  constructor({ atOnce, mayWait }: { atOnce: number; mayWait: number }) {
    this.atOnce = atOnce;
    this.mayWait = mayWait;
  }

  /**
   * Calls `begin` when it is this one's turn, which may be at once.
   * @returns what ends the turn, or gives it up while it waits; null when too many wait already
   */
  take(key: string, begin: () => void): (() => void) | null {
    let line = this.lines.get(key);
    if (!line) {
      line = { active: 0, waiting: [] };
      this.lines.set(key, line);
    }
    if (line.active >= this.atOnce && line.waiting.length >= this.mayWait) return null;
    const turn = new Turn(line, begin, () => this.lines.delete(key));
    if (line.active < this.atOnce) turn.begin();
    else line.waiting.push(turn.begin);
    return turn.end;
  }
}

class Turn {
  private state: 'waiting' | 'active' | 'over' = 'waiting';
  private readonly line: Line;
  private readonly work: () => void;
  private readonly forget: () => void;

  constructor(line: Line, work: () => void, forget: () => void) {
    this.line = line;
    this.work = work;
    this.forget = forget;
  }

  readonly begin = (): void => {
    this.state = 'active';
    this.line.active++;
    this.work();
  };

  readonly end = (): void => {
    const { line } = this;
    if (this.state === 'waiting') line.waiting.splice(line.waiting.indexOf(this.begin), 1);
    if (this.state === 'active') {
      line.active--;
      line.waiting.shift()?.();
    }
    this.state = 'over';
    if (line.active === 0) this.forget();
  };
}
