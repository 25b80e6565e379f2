import * as BackgroundTask from 'expo-background-task';
import * as TaskManager from 'expo-task-manager';
import { outbox } from '~/data/outbox.ts';
import { session } from '~/data/session.ts';
import { settings } from './settings.ts';

const taskName = 'send-what-waits';
/** As often as both systems let an app do something while nobody looks at it. */
const everyMinutes = 15;

/** Sends what waits while the app is not shown; the system says when, and for how long. */
async function sendWhatWaits(): Promise<BackgroundTask.BackgroundTaskResult> {
  try {
    // The system may have started the app for this alone.
    if (session.me === undefined) await Promise.all([settings.wake(), session.wake()]);
    await outbox.flush();
    return BackgroundTask.BackgroundTaskResult.Success;
  } catch {
    return BackgroundTask.BackgroundTaskResult.Failed;
  }
}

// Where the app begins: the system asks for it by its name before anything is shown.
TaskManager.defineTask(taskName, sendWhatWaits);

/** Not known at the start: the system remembers what an earlier run of the app asked for. */
let isAsked: boolean | undefined;

async function ask(isWanted: boolean): Promise<void> {
  if (isWanted === isAsked) return;
  isAsked = isWanted;
  if (isWanted) await BackgroundTask.registerTaskAsync(taskName, { minimumInterval: everyMinutes });
  else await BackgroundTask.unregisterTaskAsync(taskName);
}

/** Has the system wake the app as long as something waits. */
export function followInBackground(): () => void {
  return outbox.subscribe(() => {
    ask(outbox.entries.some(({ problem }) => problem === null)).catch(() => {
      // A phone that forbids it sends when the app is opened.
    });
  });
}
