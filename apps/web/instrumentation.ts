import type { Instrumentation } from 'next';

/** Runs once when the web process starts (Next calls it during a build as well). */
export async function register(): Promise<void> {
  // biome-ignore lint/style/noProcessEnv: replaced by the build, which then leaves the rest out of edge code
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { isBuild, isProduction, webConfig } = await import('./data/config.ts');
    if (isBuild) return;
    if (isProduction) {
      (await import('./door/unheard.ts')).endWhenUnheard();
      const { sentFiles } = await import('./door/files.ts');
      (await import('./door/door.ts')).keepDoor({
        files: sentFiles(process.cwd()),
        apiUrl: webConfig().apiUrl,
        reports: (await import('./reports/own-reports.ts')).ownReports(),
      });
      (await import('./door/patience.ts')).haveLongPatience(webConfig().slowestRequestSeconds);
    }
    const { followChanges } = await import('./data/changes.ts');
    followChanges(webConfig());
    if (isProduction && webConfig().pageDelivery === 'plain')
      (await import('./delivery/page-output.ts')).finishPages();
  }
}

/** Hears of what failed while a page was made (Next calls it); the address says who looks at what, so only its route goes along. */
export const onRequestError: Instrumentation.onRequestError = async (error, { path }, { routePath }) => {
  // biome-ignore lint/style/noProcessEnv: replaced by the build, which then leaves the rest out of edge code
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !(error instanceof Error)) return;
  (await import('./delivery/api-away.ts')).noteFailure(error, path);
  await (await import('./reports/own-reports.ts')).ownReports()?.ofServer(error, routePath);
};
