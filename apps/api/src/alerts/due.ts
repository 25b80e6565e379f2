/** When somebody hears of what was found, as SQL: at once, or at eight in the morning in Nepal (02:15 UTC); null is never. */
export function dueSql(alerts: string): string {
  return `case ${alerts} when 'at_once' then now() when 'daily' then ${nextMorning} end`;
}

export const nextMorning = `
  ((date_trunc('day', now() at time zone 'UTC' - interval '2 hours 15 minutes') + interval '1 day 2 hours 15 minutes')
   at time zone 'UTC')`;

/** The day in Nepal. */
export const today = `(now() at time zone 'Asia/Kathmandu')::date`;
