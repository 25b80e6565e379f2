import type { CaseDecision, CaseKind, ModerationCase, ModerationReason } from '@thulubazaar/contract';
import { Store } from '@thulubazaar/frontend/store';
import { bodyOf, decisionsFor, draftOf, isComplete, otherDays } from './decisions.ts';
import { type DeskParts, type Done, type Held, means, type Notice, type Phase } from './desk-state.ts';

/** As many as may be left out of what is taken. */
const mostExcepted = 50;

const fresh = (one: ModerationCase): Held => ({
  case: one,
  draft: null,
  photo: 0,
  problem: null,
  returned: false,
});

/**
 * The cases of one moderator: the one that is looked at, those that were taken and wait, those whose decision is on its way. A
 * decision takes the next case at once; where it is refused the case comes back, and nothing is decided of it before it has been
 * looked at again.
 */
export class Desk extends Store {
  phase: Phase = 'queue';
  held: Held | null = null;
  notice: Notice | null = null;
  /** Why no case could be had. */
  trouble: unknown = null;
  kind: CaseKind | undefined;
  #parts: DeskParts;
  #waiting: Held[] = [];
  #sending = new Set<string>();
  #skipped: string[] = [];
  #done: Done[] = [];
  /** Which wish is the last one: an answer to one before is not shown. */
  #turn = 0;

  constructor(parts: DeskParts) {
    super();
    this.#parts = parts;
  }

  get canUndo(): boolean {
    return this.#done.length > 0;
  }

  /** Takes the case with the oldest promise; one that is looked at is left to the others. */
  async next(): Promise<void> {
    if (this.held) {
      this.#skipped.push(this.held.case.id);
      this.#release(this.held);
    }
    await this.#goOn();
  }

  /** Opens a case by its number; one that is decided can be looked at. */
  async open(id: string): Promise<void> {
    if (this.held?.case.id === id) return;
    if (this.held) this.#release(this.held);
    const turn = this.#wait();
    try {
      const one = await this.#parts.claim(id).catch((error) => {
        if (means(error, 'decided')) return this.#parts.look(id);
        throw error;
      });
      if (turn === this.#turn) this.#show(fresh(one));
      else this.#release(fresh(one));
    } catch (error) {
      if (turn !== this.#turn) return;
      this.notice = { kind: 'refused', error, of: null };
      this.#parts.onChanged();
      this.#set('queue');
    }
  }

  /** Back to the queue; what was taken is left to the others. */
  leave(): void {
    if (this.held) this.#release(this.held);
    for (const one of this.#waiting.splice(0)) this.#release(one);
    this.#skipped = [];
    this.#turn += 1;
    this.held = null;
    this.trouble = null;
    this.#parts.onChanged();
    this.#set('queue');
  }

  /** Leaves off deciding; where nothing was begun, back to the queue. */
  back(): void {
    if (this.held?.draft && !this.held.returned) this.#change({ draft: null });
    else this.leave();
  }

  /** What came back has been looked at. */
  seen(): void {
    this.#change({ returned: false });
  }

  showPhoto(at: number): void {
    const last = (this.held?.case.listing?.photos.length ?? 1) - 1;
    this.#change({ photo: Math.min(last, Math.max(0, at)) });
  }

  choose(decision: CaseDecision): void {
    const { held } = this;
    if (!held || held.returned || !decisionsFor(held.case).includes(decision)) return;
    this.#change({ draft: draftOf(decision, held.case.kind, held.draft) });
  }

  write(change: { reason?: ModerationReason; note?: string; days?: number }): void {
    if (this.held?.draft) this.#change({ draft: { ...this.held.draft, ...change } });
  }

  changeDays(by: 1 | -1): void {
    if (this.held?.draft) this.write({ days: otherDays(this.held.draft.days, by) });
  }

  /** Decides: the answer is not waited for, the next case comes meanwhile. */
  confirm(): void {
    const { held } = this;
    if (!held?.draft || held.returned || !isComplete(held.draft)) return;
    const { case: of, draft } = held;
    this.#sending.add(of.id);
    const sent = this.#parts.decide(of.id, bodyOf(draft, of.version));
    const done = { of, sent };
    this.#done.push(done);
    this.notice = { kind: 'decided', decision: draft.decision, of };
    this.held = null;
    sent.then(
      () => this.#sending.delete(of.id),
      (error) => this.#refused(done, held, error),
    );
    this.#parts.onChanged(of);
    this.#goOn();
  }

  /** Takes back what this moderator decided last, here; the case is looked at again. */
  async undo(): Promise<void> {
    const last = this.#done.pop();
    if (!last) return;
    this.notice = null;
    this.#putAside();
    const turn = this.#wait();
    const sent = await last.sent.then(
      () => true,
      () => false,
    );
    // It came back by itself.
    if (!sent) return this.#unlessLeft(turn);
    await this.#takeBack(last.of, turn);
  }

  /** Takes back a decision that is looked at. */
  async undoShown(): Promise<void> {
    const { held } = this;
    if (!held?.case.decidedAt) return;
    this.#done = this.#done.filter(({ of }) => of.id !== held.case.id);
    await this.#takeBack(held.case, this.#wait());
  }

  dismissNotice(): void {
    this.notice = null;
    this.changed();
  }

  async #takeBack(of: ModerationCase, turn: number): Promise<void> {
    try {
      const back = await this.#parts.undo(of.id);
      this.#parts.onChanged();
      this.notice = { kind: 'undone', of: back };
      if (turn === this.#turn) this.#show(fresh(back));
      else this.#bringBack(fresh(back));
    } catch (error) {
      this.notice = { kind: 'refused', error, of };
      if (!means(error, 'final')) this.#done.push({ of, sent: Promise.resolve() });
      if (turn === this.#turn) await this.#goOn();
      else this.changed();
    }
  }

  /** The next case: one that waits here, or one that nobody has. */
  async #goOn(): Promise<void> {
    const turn = this.#wait();
    const waiting = this.#waiting.pop();
    if (waiting) return this.#show(waiting);
    try {
      const except = [...this.#sending, ...this.#skipped.slice(this.#sending.size - mostExcepted)];
      const found = await this.#parts.takeNext(this.kind, except);
      if (turn === this.#turn) {
        if (found) this.#show(fresh(found));
        else this.#set('nothing');
      } else if (found) this.#arrivedLate(fresh(found));
    } catch (error) {
      if (turn !== this.#turn) return;
      this.trouble = error;
      this.#set('stopped');
    }
  }

  /** Something else is looked at by now: it is next, unless the moderator has left. */
  #arrivedLate(one: Held): void {
    if (this.phase === 'queue') this.#release(one);
    else if (this.phase === 'nothing') this.#show(one);
    else this.#waiting.unshift(one);
  }

  async #refused(done: Done, held: Held, error: unknown): Promise<void> {
    const { of } = done;
    this.#done = this.#done.filter((one) => one !== done);
    this.notice = { kind: 'refused', error, of };
    this.changed();
    let back: Held | null = null;
    if (means(error, 'outdated')) {
      const now = await this.#parts.claim(of.id).catch(() => null);
      if (now) back = { ...fresh(now), problem: error, returned: true };
    } else if (!means(error, 'settled')) back = { ...held, problem: error, returned: true };
    this.#sending.delete(of.id);
    this.#parts.onChanged();
    if (back) this.#bringBack(back);
  }

  /** Shows a case again; where another one is being decided, after it. */
  #bringBack(back: Held): void {
    if (this.phase === 'queue') this.#release(back);
    else if (this.held?.draft) this.#waiting.push(back);
    else {
      this.#putAside();
      this.#turn += 1;
      this.#show(back);
    }
  }

  /** What is looked at comes after what is looked at now. */
  #putAside(): void {
    if (this.held) this.#waiting.push(this.held);
    this.held = null;
  }

  #unlessLeft(turn: number): Promise<void> | undefined {
    return turn === this.#turn ? this.#goOn() : undefined;
  }

  #release({ case: { id, decidedAt } }: Held): void {
    // It ends by itself in ten minutes.
    if (!decidedAt) this.#parts.release(id).catch(() => {});
  }

  #wait(): number {
    this.held = null;
    this.trouble = null;
    this.#turn += 1;
    this.#set('between');
    return this.#turn;
  }

  #show(held: Held): void {
    this.held = held;
    this.#set('case');
  }

  #set(phase: Phase): void {
    this.phase = phase;
    this.changed();
  }

  #change(change: Partial<Held>): void {
    if (!this.held) return;
    this.held = { ...this.held, ...change };
    this.changed();
  }
}
