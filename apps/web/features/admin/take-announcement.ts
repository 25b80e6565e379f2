import { announcementLevels } from '@thulubazaar/contract';
import { startOfNepalDay } from '@thulubazaar/nepal/calendar';
import type { Say, TakeForm } from './taking.ts';

/** The instant of a field for a day and a time in Nepal: `2026-11-30T14:00`. */
function instantIn(say: Say, name: string): string | undefined {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})$/.exec(say(name));
  if (!match) return undefined;
  const [, day = '', hours, minutes] = match;
  const midnight = startOfNepalDay(day).getTime();
  return Number.isNaN(midnight)
    ? undefined
    : new Date(midnight + (Number(hours) * 60 + Number(minutes)) * 60_000).toISOString();
}

/** Tells everybody something, in other words, or no more. */
export const takeAnnouncement: TakeForm = async (api, say) => {
  const id = say('id');
  if (say('do') === 'remove') {
    await api('DELETE /api/admin/announcements/{id}', { params: { id } });
    return {};
  }
  const level = announcementLevels.find((each) => each === say('level'));
  if (!level) return null;
  const [from, until] = [instantIn(say, 'from'), instantIn(say, 'until')];
  const body = { level, en: say('en'), ne: say('ne'), ...(from && { from }), ...(until && { until }) };
  if (id === '') await api('POST /api/admin/announcements', { body });
  else await api('PUT /api/admin/announcements/{id}', { params: { id }, body });
  return {};
};
