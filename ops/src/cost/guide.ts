import type { PhaseName } from '../../../infra/src/phases.ts';

/**
 * The visits at which a phase is headlined, its upper end (the guide names none for the last); what the guide's table says; what its own
 * specification costs at 25,000, 75,000 and 120,000 visits; and where this platform aims.
 */
export interface GuideFigure {
  readonly visitsPerDay: number;
  readonly table: readonly [number, number];
  readonly specification: number;
  readonly target: number;
}

/** USD a month without tax; the guide's tables leave out NAT, public addresses, logs, alarms and secrets. */
export const guideFigures: Readonly<Record<PhaseName, GuideFigure>> = {
  launch: { visitsPerDay: 50_000, table: [130, 150], specification: 233, target: 150 },
  growth: { visitsPerDay: 100_000, table: [350, 400], specification: 813, target: 401 },
  scale: { visitsPerDay: 120_000, table: [600, 800], specification: 1544, target: 972 },
};
