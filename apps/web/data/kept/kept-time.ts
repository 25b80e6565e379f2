/** The sentences in which a time stands; `{time}` and `{howMany}` are where it does. */
export interface TimeWords {
  yesterday: string;
  daysAgo: string;
}

const two = (value: number) => `${value}`.padStart(2, '0');

function dayOf(date: Date): number {
  return Math.floor((date.getTime() - date.getTimezoneOffset() * 60_000) / 86_400_000);
}

/** When something came, as the clock of the phone has it: `10:40`, and with the day where it was not today. */
export function keptTime(at: Date, now: Date, { yesterday, daysAgo }: TimeWords): string {
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  const days = dayOf(now) - dayOf(at);
  if (days <= 0) return time;
  return (days === 1 ? yesterday : daysAgo).replace('{howMany}', `${days}`).replace('{time}', time);
}
