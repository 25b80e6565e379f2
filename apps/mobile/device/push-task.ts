import * as Notifications from 'expo-notifications';
import * as TaskManager from 'expo-task-manager';
import { Platform } from 'react-native';
import { session } from '~/data/session.ts';
import { answerBy, readPressed, replace } from './push-buttons.ts';
import { settings } from './settings.ts';

const taskName = 'answer-by-button';

/**
 * Answers by the button of a notification while the app is not open, or is not running at all: Android starts it for this alone. Where
 * there is no line the notification stays with its button, and is answered when it is pressed again or the app is opened.
 */
async function answerByButton(data: unknown): Promise<void> {
  const pressed = readPressed(data);
  if (!pressed) return;
  if (session.me === undefined) await Promise.all([settings.wake(), session.wake()]);
  const { text, isOver } = await answerBy(pressed.carried);
  if (!isOver) return;
  // It was said here: the next start says nothing of it.
  Notifications.clearLastNotificationResponse();
  await replace(pressed, text);
}

// Where the app begins: the system asks for it by its name before anything is shown.
TaskManager.defineTask(taskName, ({ data }) => answerByButton(data));

/** Has Android start the app for a pressed button; iOS starts it by itself, and tells who follows what is pressed. */
export async function hearButtons(): Promise<void> {
  if (Platform.OS === 'android') await Notifications.registerTaskAsync(taskName);
}
