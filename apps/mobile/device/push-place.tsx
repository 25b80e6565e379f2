import * as Notifications from 'expo-notifications';
import { usePathname, useRootNavigationState, useRouter } from 'expo-router';
import { useEffect, useRef } from 'react';
import { api } from '~/data/api.ts';
import { session } from '~/data/session.ts';
import { problemText } from '~/i18n/problem-text.ts';
import { currentTexts } from '~/i18n/texts.ts';
import { toast } from '~/ui/toast.tsx';
import { linkToRoute } from './link-to-route.ts';
import { push } from './push.ts';
import { type Carried, readCarried } from './push-kinds.ts';
import { openWeb } from './web-pages.ts';

// What is shown is written to whoever was signed in: the next person does not read it. However it ended, the session is over.
session.onEnd(() => Notifications.dismissAllNotificationsAsync().catch(() => {}));

/** Does what the button of a notification says, by its own token. */
async function act({ id, action }: Carried): Promise<void> {
  const { t } = currentTexts();
  if (!action) return;
  try {
    await api('POST /api/notifications/{id}/act', { params: { id }, body: { token: action.token } });
    toast.say(t('notifications.done'));
  } catch (error) {
    toast.say(problemText(error, t));
  }
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
      const carried = readCarried(notification.request.content.data);
      // Else the next start opens it again.
      Notifications.clearLastNotificationResponse();
      if (!carried) return;
      if (actionIdentifier === 'act') return void act(carried);
      const route = linkToRoute(carried.path);
      if (route) router.push(route);
      else openWeb(carried.path.replace(/^\/(?:en|ne)(?=\/|$)/, '') || '/').catch(() => {});
    };
    if (!isReady) return;
    const cold = Notifications.getLastNotificationResponse();
    if (cold) take(cold);
    const warm = Notifications.addNotificationResponseReceivedListener(take);
    return () => warm.remove();
  }, [router, isReady]);
  return null;
}
