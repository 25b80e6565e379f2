import type {
  Asked,
  NotificationChannel,
  NotificationGroup,
  NotificationSettings,
  updateNotificationSettings,
} from '@thulubazaar/contract';
import { notificationChannels } from '@thulubazaar/contract';

type Change = Asked<typeof updateNotificationSettings>['body'];

/** What the box of a group and channel is named. */
export function fieldOf(group: NotificationGroup, channel: NotificationChannel): string {
  return `${group}.${channel}`;
}

/** A minute of the day as a field of time has it. */
export function timeOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function minuteOf(time: string): number | null {
  const [, hour, minute] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time) ?? [];
  return hour === undefined || minute === undefined ? null : Number(hour) * 60 + Number(minute);
}

/**
 * What a form changes of what was settled. A box without a tick is not sent, and one that the page did not show is neither: of a
 * channel that nobody can be reached by nothing is said.
 */
export function changeOf(form: FormData, { groups, reach, digest }: NotificationSettings): Change {
  const reached = { push: true, mail: reach.mail, sms: reach.sms };
  const changed = groups.flatMap((each) =>
    notificationChannels
      .filter((channel) => reached[channel] && form.has(fieldOf(each.group, channel)) !== each[channel])
      .map((channel) => ({ group: each.group, channel, on: !each[channel] })),
  );
  const said = (name: string) => `${form.get(name) ?? ''}`;
  const [from, to] = [minuteOf(said('quietFrom')), minuteOf(said('quietTo'))];
  const every = (['off', 'daily', 'weekly'] as const).find((one) => one === said('digest'));
  const hour = /^\d{1,2}$/.test(said('digestHour')) ? Number(said('digestHour')) : digest.hour;
  return {
    groups: changed,
    quiet:
      form.has('quiet') && from !== null && to !== null
        ? { from, to, messages: form.has('quietMessages') }
        : null,
    ...(every && { digest: { every, hour } }),
  };
}
