import type { Fleet } from './fleet.ts';
import type { Policy, StepRule } from './policy.ts';
import type { Random } from './random.ts';

/** Seconds from the end of a period until its metric can be acted upon; AWS names no figure, these fit its examples. */
const publishLag = { minute: 60, twentySeconds: 10 };
/** Scale-in of target tracking waits for a quarter of an hour below nine tenths of the target. */
const scaleIn = { datapoints: 45, share: 0.9 };

export interface ScalerOptions {
  readonly fleet: Fleet;
  readonly policy: Policy;
  readonly min: number;
  readonly max: number;
  readonly random: Random;
}

/** Watches a service's CPU metric and changes its number of tasks, as Application Auto Scaling does. */
export class Scaler {
  private readonly options: ScalerOptions;
  private readonly published: { at: number; cpu: number }[] = [];
  private readonly seen: number[] = [];
  private lastChange = Number.NEGATIVE_INFINITY;

  constructor(options: ScalerOptions) {
    this.options = options;
  }

  /** Called at every whole second. */
  tick(at: number): void {
    const { policy, fleet } = this.options;
    const period = policy.kind === 'step' ? 60 : 20;
    const lag = policy.kind === 'step' ? publishLag.minute : publishLag.twentySeconds;
    if (at > 0 && at % period === 0)
      this.published.push({ at: at + lag, cpu: 100 * fleet.cpu(at - period, at) });
    while (this.published[0] && this.published[0].at <= at) {
      this.seen.push(this.published.shift()?.cpu ?? 0);
      if (this.seen.length > 60) this.seen.shift();
      if (policy.kind === 'step') this.byStep(at, policy.up, policy.down);
      else this.byTarget(at, policy);
    }
  }

  private byStep(at: number, up: StepRule, down: StepRule): void {
    const last = this.seen.at(-1) ?? 0;
    const all = (rule: StepRule, test: (cpu: number) => boolean) =>
      this.seen.length >= rule.datapoints && this.seen.slice(-rule.datapoints).every(test);
    const rule = all(up, (cpu) => cpu > up.threshold)
      ? up
      : all(down, (cpu) => cpu < down.threshold)
        ? down
        : undefined;
    if (!rule || at - this.lastChange < rule.cooldown) return;
    const distance = last - rule.threshold;
    const step = rule.steps.find(({ from, to }) => distance >= from && distance < to) ?? rule.steps.at(-1);
    this.resize(at, this.options.fleet.desired() + (step?.change ?? 0));
  }

  private byTarget(at: number, policy: Extract<Policy, { kind: 'target' }>): void {
    const { fleet } = this.options;
    const recent = this.seen.slice(-3);
    const mean = recent.reduce((sum, cpu) => sum + cpu, 0) / Math.max(1, recent.length);
    // Tasks that still start are counted as wanted, so that one crowd is not answered twice.
    const wanted = Math.ceil((fleet.serving(at) * mean) / policy.target);
    const high = recent.length === 3 && recent.every((cpu) => cpu > policy.target);
    if (high && wanted > fleet.desired() && at - this.lastChange >= policy.scaleOutCooldown) {
      this.resize(at, wanted);
      return;
    }
    const low =
      this.seen.length >= scaleIn.datapoints &&
      this.seen.slice(-scaleIn.datapoints).every((cpu) => cpu < policy.target * scaleIn.share);
    if (low && wanted < fleet.desired() && at - this.lastChange >= policy.scaleInCooldown)
      this.resize(at, wanted);
  }

  private resize(at: number, wanted: number): void {
    const { fleet, min, max, random } = this.options;
    const now = fleet.desired();
    const target = Math.min(max, Math.max(min, wanted));
    if (target === now) return;
    // Image pull, boot and two health checks: 45 to 75 seconds.
    if (target > now) fleet.start(target - now, at + 45 + 30 * random());
    else fleet.stop(now - target, at);
    this.lastChange = at;
  }
}
