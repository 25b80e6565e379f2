import * as Notifications from 'expo-notifications';
import { usePathname, useRootNavigationState, useRouter } from 'expo-router';
import { useEffect, useRef } from 'react';
import { AppState, Platform } from 'react-native';
import { session } from '~/data/session.ts';
import { toast } from '~/ui/toast.tsx';
import { linkToRoute } from './link-to-route.ts';
import { push } from './push.ts';
import { answerBy, showHere, takeAway } from './push-buttons.ts';
import { type Carried, readCarried } from './push-kinds.ts';
import { openWeb } from './web-pages.ts';

// What is shown is written to whoever was signed in: the next person does not read it. However it ended, the session is over.
session.onEnd(() => Notifications.dismissAllNotificationsAsync().catch(() => {}));

/** Does what a pressed button says, and says so on the screen. */
async function act(carried: Carried, identifier: string): Promise<void> {
  const { text, isOver } = await answerBy(carried);
  toast.say(text);
  if (isOver) await takeAway(identifier);
}

/** Follows what is pushed: shown while the app is open unless it is before somebody's eyes, and opened where it leads. */
export function PushPlace() {
  const router = useRouter();
  // Before the first screen stands nobody can be led to another.
  const isReady = Boolean(useRootNavigationState()?.key);
  const shown = useRef('');
  shown.current = usePathname();
  useEffect(() => push.follow(), []);
  useEffect(() => {
    const come = Notifications.addNotificationReceivedListener(({ request }) => {
      showHere(request).catch(() => {});
    });
    return () => come.remove();
  }, []);
  useEffect(() => {
    Notifications.setNotificationHandler({
      handleNotification: async ({ request }) => {
        const route = linkToRoute(readCarried(request.content.data)?.path ?? '');
        // The conversation is before their eyes.
        const isNew = route === null || String(route) !== shown.current;
        return {
          shouldShowBanner: isNew,
          shouldShowList: isNew,
          shouldPlaySound: isNew,
          shouldSetBadge: false,
        };
      },
    });
    const take = ({ notification, actionIdentifier }: Notifications.NotificationResponse) => {
      const { identifier, content } = notification.request;
      const carried = readCarried(content.data);
      // Else the next start opens it again.
      Notifications.clearLastNotificationResponse();
      if (!carried) return;
      if (actionIdentifier === 'act') return void (carried.action && act(carried, identifier));
      const route = linkToRoute(carried.path);
      if (route) router.push(route);
      else openWeb(carried.path.replace(/^\/(?:en|ne)(?=\/|$)/, '') || '/').catch(() => {});
    };
    if (!isReady) return;
    const cold = Notifications.getLastNotificationResponse();
    if (cold) take(cold);
    const warm = Notifications.addNotificationResponseReceivedListener((response) => {
      // While the app is not before somebody's eyes Android has the task do it (ExpoHandlingDelegate.kt of expo-notifications).
      const isTasks = Platform.OS === 'android' && AppState.currentState !== 'active';
      if (response.actionIdentifier !== 'act' || !isTasks) take(response);
    });
    return () => warm.remove();
  }, [router, isReady]);
  return null;
}
