import { setTimeout as pause } from 'node:timers/promises';
import { type Person, password, upload } from '../lib/people.ts';
import type { Pair } from '../workloads/chat.ts';
import type { Asking } from './asking.ts';
import { secrets } from './fleet.ts';
import { addressOf, type Traffic } from './traffic.ts';

/** Of the guide: 6,000 of a Saturday's 50,000 visits come in its busiest hour. */
const shareOfBusiestHour = 0.12;
/** Requests of a visit that reach our tasks: 1.25 million a day for 50,000 visits. Photos come from the store. */
const requestsOfVisit = 25;
/** Mean seconds between two of them: shorter than people take, so that fewer visits are under way for the same rate. */
const meanThought = 0.6;

const shares = { app: 0.3, signsIn: 0.1, posts: 0.02, chats: 0.03 };

export function busiestPerSecond(visitsADay: number): number {
  return (visitsADay * shareOfBusiestHour) / 3600;
}

export interface Place {
  asking: Asking;
  traffic: Traffic;
  origin: string;
  pairs: Pair[];
  photo: Buffer;
  /** Settles once the message with this id has come out of a socket. */
  arrival(clientId: string): Promise<void>;
}

/** Visits of a day in Nepal, each as somebody's: what comes after what, with pauses between. */
export class Visits {
  private readonly place: Place;
  private asked = 0;
  private seen = 0;

  constructor(place: Place) {
    this.place = place;
  }

  /** Addresses that requests came from so far. */
  get addresses(): number {
    return Math.min(this.asked >> 1, 0x1fffff);
  }

  /** Begins visits at random moments, so many a second on average, for some seconds; settles when the last is over. */
  async arrive(perSecond: number, seconds: number): Promise<number> {
    const { random } = this.place.traffic;
    const under = new Set<Promise<void>>();
    const end = performance.now() + seconds * 1000;
    let next = performance.now();
    let begun = 0;
    for (;;) {
      next += (-Math.log(1 - random()) / perSecond) * 1000;
      if (next > end) break;
      await pause(Math.max(0, next - performance.now()));
      const visit = this.visit().finally(() => under.delete(visit));
      under.add(visit);
      begun += 1;
    }
    await Promise.all(under);
    return begun;
  }

  private async visit(): Promise<void> {
    const { random } = this.place.traffic;
    const app = random() < shares.app;
    const person = random() < shares.signsIn ? this.place.traffic.person(this.seen++) : null;
    if (person) await this.signIn(person);
    for (let at = 0; at < requestsOfVisit; at++) {
      await pause(-Math.log(1 - random()) * meanThought * 1000);
      await (app ? this.look() : this.browse(at));
    }
    if (!person) return;
    await this.place.traffic.save(this.from());
    if (random() < shares.posts / shares.signsIn) await this.sell(person);
    if (random() < shares.chats / shares.signsIn) await this.chat();
  }

  /** Every other request comes from another address: phones change theirs. */
  private from(): Record<string, string> {
    return { 'x-forwarded-for': addressOf(this.asked++ >> 1) };
  }

  /** A browser: a page now and then, and between them what its scripts ask for. */
  private browse(at: number): Promise<unknown> {
    const { traffic } = this.place;
    if (at === 0) return traffic.page(traffic.random() < 0.5 ? 'home' : 'category', this.from());
    if (at === 6) return traffic.page('search', this.from());
    if (at === 12 || at === 18) return traffic.page('listing', this.from());
    if (at === 13 || at === 19) return traffic.view(this.from());
    if (at === 5) return traffic.api('places', this.from());
    return this.look();
  }

  private look(): Promise<unknown> {
    const { traffic } = this.place;
    const kind = traffic.random();
    return traffic.api(kind < 0.4 ? 'list' : kind < 0.9 ? 'detail' : 'search', this.from());
  }

  private signIn({ email }: Person) {
    const body = { email, password, token: true };
    return this.place.asking.ask('sign in', '/api/auth/email/sign-in', {
      method: 'POST',
      headers: this.from(),
      body,
    });
  }

  private async sell(person: Person): Promise<void> {
    const { asking, traffic, origin, photo } = this.place;
    const begun = performance.now();
    try {
      const id = await upload(origin, { ...secrets, DATABASE_URL: '', DATA_DIR: '' }, person, photo);
      asking.note('upload a photo', performance.now() - begun, null);
      await traffic.post(this.from(), [id], person);
    } catch (error) {
      asking.note(
        'upload a photo',
        performance.now() - begun,
        error instanceof Error ? error.message : 'failed',
      );
    }
  }

  private async chat(): Promise<void> {
    const { asking, traffic, pairs, arrival } = this.place;
    const pair = pairs[this.seen++ % pairs.length];
    if (!pair) return;
    for (let at = 0; at < 3; at++) {
      const begun = performance.now();
      const { messages } = traffic.ledger.kept;
      if (!(await traffic.write(pair.conversationId, pair.buyer, this.from()))) return;
      const late = AbortSignal.timeout(10_000);
      const gone = new Promise<string>((resolve) =>
        late.addEventListener('abort', () => resolve('not in 10 s')),
      );
      const there = arrival(messages.at(-1) ?? '').then(() => null);
      asking.note('sent to heard', performance.now() - begun, await Promise.race([there, gone]));
      await pause(2000 * traffic.random());
    }
  }
}
