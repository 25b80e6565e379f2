import type { PhaseName } from '../../../infra/src/phases.ts';

/** What the guide's table says, what its own specification costs at these visits, and where this platform aims. */
export interface GuideFigure {
  readonly visitsPerDay: number;
  readonly table: readonly [number, number];
  readonly specification: number;
  readonly target: number;
}

/** USD a month without tax; the guide's tables leave out NAT, public addresses, logs, alarms and secrets. */
export const guideFigures: Readonly<Record<PhaseName, GuideFigure>> = {
  launch: { visitsPerDay: 25_000, table: [130, 150], specification: 233, target: 128 },
  growth: { visitsPerDay: 75_000, table: [350, 400], specification: 813, target: 401 },
  scale: { visitsPerDay: 120_000, table: [600, 800], specification: 1544, target: 972 },
};
