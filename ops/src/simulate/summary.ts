import type { Minute } from './run.ts';

/** A whole run in figures. */
export interface Summary {
  readonly policy: string;
  readonly requests: number;
  readonly errors: number;
  /** Worst minute, in milliseconds. */
  readonly worstP95: number;
  /** Minutes in which one answer in twenty took more than 500 ms, the guide's limit. */
  readonly slowMinutes: number;
  readonly mostTasks: number;
  /** Seconds from the first minute above 70 % of CPU until more tasks served; null when it never came to that. */
  readonly reactionSeconds: number | null;
  readonly mostConnections: number;
  readonly leastCredits: number;
  readonly usdPerHour: number;
}

/** Sums up the minutes of a run. */
export function summarise(policy: string, minutes: readonly Minute[]): Summary {
  const most = (value: (minute: Minute) => number) => Math.max(...minutes.map(value));
  const total = (value: (minute: Minute) => number) =>
    minutes.reduce((sum, minute) => sum + value(minute), 0);
  return {
    policy,
    requests: total(({ web, api }) => web.requests + api.requests),
    errors: total(({ web, api }) => web.errors + api.errors),
    worstP95: most(({ web, api }) => Math.max(web.p95, api.p95)),
    slowMinutes: minutes.filter(({ web, api }) => Math.max(web.p95, api.p95) > 500).length,
    mostTasks: most(({ web, api }) => web.tasks + api.tasks),
    reactionSeconds: reaction(minutes),
    mostConnections: most(({ connections }) => connections),
    leastCredits: Math.min(...minutes.map(({ credits }) => credits)),
    usdPerHour: total(({ usdPerHour }) => usdPerHour) / Math.max(1, minutes.length),
  };
}

function reaction(minutes: readonly Minute[]): number | null {
  const reactions = (['web', 'api'] as const).flatMap((name) => {
    const hot = minutes.findIndex((minute) => minute[name].cpu > 70);
    const before = minutes[hot]?.[name].tasks ?? 0;
    const more = minutes.findIndex((minute, index) => index > hot && minute[name].tasks > before);
    return hot >= 0 && more >= 0 ? [(more - hot) * 60] : [];
  });
  return reactions.length > 0 ? Math.max(...reactions) : null;
}
