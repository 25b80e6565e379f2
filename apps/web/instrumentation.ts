/** Runs once when the web process starts (not during a build). */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { webConfig } = await import('./lib/config.ts');
  const { followChanges } = await import('./lib/changes.ts');
  followChanges(webConfig());
}
