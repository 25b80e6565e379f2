/** How the load balancer chooses: in turn, as ours does, or the task that is free first, which is one shared queue. */
export type Dispatch = 'round-robin' | 'shared-queue';

interface Task {
  readonly readyAt: number;
  /** When its queue will be empty, in seconds. */
  freeAt: number;
  goneAt: number;
}

export interface Served {
  readonly waited: number;
  readonly finished: number;
}

/**
 * The tasks of one service. Each does one request at a time, as Node's event loop does, at the speed of its share of a
 * vCPU; requests wait in the order in which they came. Times are in seconds.
 */
export class Fleet {
  private readonly tasks: Task[] = [];
  private readonly speed: number;
  private readonly dispatch: Dispatch;
  private readonly busy: Float64Array;
  private turn = 0;

  constructor(options: { tasks: number; vcpu: number; seconds: number; dispatch?: Dispatch }) {
    // A single thread cannot use more than one vCPU.
    this.speed = Math.min(1, options.vcpu);
    this.dispatch = options.dispatch ?? 'round-robin';
    this.busy = new Float64Array(options.seconds + 120);
    this.start(options.tasks, 0);
  }

  /** Starts tasks that take requests from `readyAt` on. */
  start(count: number, readyAt: number): void {
    for (let index = 0; index < count; index++)
      this.tasks.push({ readyAt, freeAt: readyAt, goneAt: Number.POSITIVE_INFINITY });
  }

  /** Takes the youngest tasks out of the rotation; what they have accepted is still finished. */
  stop(count: number, at: number): void {
    const living = this.tasks.filter((task) => task.goneAt === Number.POSITIVE_INFINITY);
    for (const task of living.slice(Math.max(0, living.length - count))) task.goneAt = at;
  }

  /** Tasks wanted: serving or starting. */
  desired(): number {
    return this.tasks.filter((task) => task.goneAt === Number.POSITIVE_INFINITY).length;
  }

  /** Tasks that serve at a moment. */
  serving(at: number): number {
    return this.tasks.filter((task) => task.readyAt <= at && task.goneAt > at).length;
  }

  /** Tasks that are paid for and hold connections: starting, serving, and draining for 30 seconds. */
  alive(at: number): number {
    return this.tasks.filter((task) => task.goneAt + 30 > at).length;
  }

  /**
   * Gives a request to a task.
   * @param work seconds of one whole vCPU
   * @returns when it waited and finished, or null when it would have to wait longer than `patience`
   */
  offer(at: number, work: number, patience: number): Served | null {
    const task = this.choose(at);
    if (!task) return null;
    const start = Math.max(at, task.freeAt);
    if (start - at > patience) return null;
    task.freeAt = start + work / this.speed;
    this.occupy(start, task.freeAt);
    return { waited: start - at, finished: task.freeAt };
  }

  /** Mean CPU use from 0 to 1 of the serving tasks in [from, to). */
  cpu(from: number, to: number): number {
    let used = 0;
    for (let second = from; second < to; second++) used += this.busy[second] ?? 0;
    return used / ((to - from) * Math.max(1, this.serving((from + to) / 2)));
  }

  /** Forgets tasks that are long gone, so that a day stays quick. */
  tidy(at: number): void {
    for (let index = this.tasks.length - 1; index >= 0; index--)
      if ((this.tasks[index]?.goneAt ?? at) + 120 < at) this.tasks.splice(index, 1);
  }

  private choose(at: number): Task | undefined {
    const { tasks } = this;
    if (this.dispatch === 'round-robin') {
      for (let tries = 0; tries < tasks.length; tries++) {
        this.turn = (this.turn + 1) % tasks.length;
        const task = tasks[this.turn];
        if (task && task.readyAt <= at && task.goneAt > at) return task;
      }
      return undefined;
    }
    let best: Task | undefined;
    for (const task of tasks)
      if (task.readyAt <= at && task.goneAt > at && (!best || task.freeAt < best.freeAt)) best = task;
    return best;
  }

  private occupy(start: number, end: number): void {
    for (let second = Math.floor(start); second < end && second < this.busy.length; second++)
      this.busy[second] = (this.busy[second] ?? 0) + Math.min(end, second + 1) - Math.max(start, second);
  }
}
