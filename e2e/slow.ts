import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';

/**
 * For hunting tests and pages that hold only while all is quick (CONTRIBUTING.md): with E2E_SLOW, milliseconds, the API takes
 * up to so much longer to hear and again to answer, each time anew, so that answers overtake one another; and pages have up
 * to a quarter of a processor's speed.
 */
const most = Number(process.env.E2E_SLOW ?? 0);

/** Waits for some time, each time another; undefined where nothing is to be slow. */
export const pause = most > 0 ? () => setTimeout(Math.random() * most) : undefined;

/** Lets a page have less of the processor, where things are to be slow. */
export async function slowDown(page: Page): Promise<void> {
  if (!pause) return;
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 + Math.random() * 3 });
}
