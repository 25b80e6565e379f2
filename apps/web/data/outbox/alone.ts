/** Runs work while no other tab and no worker runs theirs; where they cannot know of each other, the server still counts once. */
export async function alone(work: () => Promise<void>): Promise<void> {
  if (navigator.locks) await navigator.locks.request('outbox', work);
  else await work();
}

/** Through which tabs and the worker tell each other that the outbox has changed, or that something of it has arrived. */
export const outboxChannel = 'outbox';
export type OutboxNews = 'changed' | 'sent';
