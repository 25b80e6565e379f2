import { defaultDigest, defaultQuiet, groupDefaults } from './groups.ts';
import type { Kind } from './kind.ts';

/** Whether it is quiet for somebody, and until when, by a row with `quiet_from` and `quiet_to` and the clock of Nepal. */
const isQuiet = `(s.quiet_from <> s.quiet_to and case when s.quiet_from < s.quiet_to
     then clock.minute >= s.quiet_from and clock.minute < s.quiet_to
     else clock.minute >= s.quiet_from or clock.minute < s.quiet_to end)`;
const quietEnds = `((clock.day + make_interval(mins => s.quiet_to)
     + case when clock.minute >= s.quiet_to then interval '1 day' else interval '0' end) at time zone 'Asia/Kathmandu')`;

// What somebody has settled, else what the code says: they hear of it by each channel or not.
const wants = (channel: string, group: string, otherwise: string) => `
  coalesce((select p.is_on from notification_preferences p
             where p.user_id = told.user_id and p.kind_group = ${group} and p.channel = '${channel}'), ${otherwise})`;

/**
 * Stores notifications together with what is to leave of each: to the devices of its person, by mail, by SMS, as they want it and
 * when it may. It is one statement, so that the one is never there without the other.
 * @param insert a statement that returns `id` and `user_id` of what was stored
 * @param first placeholder of `toldValues`: those before it are the statement's own
 * @returns the statement, which answers `user_id` and `leaving`, how much is to leave
 */
export function toldSql(insert: string, first: number): string {
  const [group, push, mail, sms, always, atNight, delay] = Array.from(
    { length: 7 },
    (_, at) => `$${first + at}`,
  ) as string[];
  return `
  with told as (${insert}),
  clock as (
    select extract(hour from here)::int * 60 + extract(minute from here)::int as minute, date_trunc('day', here) as day
      from (select now() at time zone 'Asia/Kathmandu' as here) now),
  people as (
    select told.id, told.user_id, ${always}::boolean or s.digest = 'off' as each_mailed,
           case when ${isQuiet} and (${atNight} = 'waits' or (${atNight} = 'asMessage' and not s.quiet_messages)) then ${quietEnds} end as held_until,
           ${wants('push', `${group}`, `${push}::boolean`)} as push,
           u.email_verified and ${wants('mail', `${group}`, `${mail}::boolean`)} as mail,
           u.phone_number_verified and ${wants('sms', `${group}`, `${sms}::boolean`)} as sms
      from told join users u on u.id = told.user_id and u.away_since is null and u.deleted_at is null
      cross join clock
      left join notification_settings own on own.user_id = told.user_id
      cross join lateral (
        select case when own.user_id is null then ${defaultQuiet.from} else own.quiet_from end as quiet_from,
               case when own.user_id is null then ${defaultQuiet.to} else own.quiet_to end as quiet_to,
               coalesce(own.quiet_messages, ${defaultQuiet.messages}) as quiet_messages,
               coalesce(own.digest, '${defaultDigest.every}') as digest) s),
  leaving as (
    insert into deliveries (user_id, notification_id, channel, device_id, state, due_at)
    select p.user_id, p.id, way.channel, way.device_id,
           case when p.held_until is not null and way.channel <> 'mail' then 'held' else 'waiting' end,
           case when p.held_until is not null and way.channel <> 'mail' then p.held_until
                else now() + make_interval(secs => ${delay}) end
      from people p
      cross join lateral (
        select d.channel, d.id as device_id from devices d
         where p.push and d.user_id = p.user_id and d.dead_at is null
        union all select 'mail', null where p.mail and p.each_mailed
        union all select 'sms', null where p.sms) way
    on conflict do nothing returning user_id)
  select told.user_id, (select count(*)::int from leaving) as leaving from told`;
}

/** The seven values that `toldSql` takes besides. */
export function toldValues(kind: Pick<Kind<unknown>, 'group' | 'channels' | 'delay'>): unknown[] {
  const { channels, atNight, always = false } = groupDefaults[kind.group];
  const by = kind.channels ?? channels;
  return [
    kind.group,
    by.includes('push'),
    by.includes('mail'),
    by.includes('sms'),
    always,
    atNight,
    kind.delay ?? 0,
  ];
}
