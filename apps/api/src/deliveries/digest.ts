import type pg from 'pg';
import { broadcast } from '../kernel/events/broadcast.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { kinds } from '../notifications/kinds.ts';
import { leavingTopic } from '../notifications/notify.ts';
import { notificationTexts, sentenceOf, understand } from '../notifications/words.ts';
import type { Claimed } from './claim.ts';
import { type Packed, stopUrl, whereTo } from './parcel.ts';

/** Whose hour has come gets a mail of what they have not read. */
export const sendDigestsJob = defineJob({ name: 'send_digests', cron: '*/10 * * * *', maxAttempts: 3 });

/** Things that one mail names. */
const most = 20;
const days = { daily: 1, weekly: 7 };

/** Lets digests leave, one a day or week to a person, whatever the number of processes; asked twice, it is one. */
export async function queueDigests(pool: pg.Pool, now = new Date()): Promise<number> {
  // By notification_digests. On Saturdays Nepal rests.
  const { rowCount } = await pool.query(
    `with clock as (
       select here::date as day, extract(hour from here)::int as hour, extract(dow from here)::int as weekday
         from (select $1::timestamptz at time zone 'Asia/Kathmandu' as here) now),
     due as (
       update notification_settings s set digest_on = clock.day from clock
        where s.digest <> 'off' and s.digest_hour <= clock.hour and s.digest_on is distinct from clock.day
          and (s.digest = 'daily' or clock.weekday = 6)
       returning s.user_id, clock.day)
     insert into deliveries (user_id, digest_on, channel, state, due_at)
     select due.user_id, due.day, 'mail', 'waiting', now() from due join users u on u.id = due.user_id
      where u.email_verified and u.away_since is null and u.deleted_at is null
        and exists (select from notifications n where n.user_id = due.user_id and n.read_at is null)
     on conflict do nothing`,
    [now],
  );
  if (rowCount) await broadcast(pool, leavingTopic, null);
  return rowCount ?? 0;
}

// What came since the one before, whenever that was: its hour may be another now, or no worker have been there at it. Beyond twice its
// time it is nobody's news.
const since = `greatest(now() - make_interval(days => 2 * $2, hours => 1),
  coalesce((select max(d.created_at) from deliveries d where d.user_id = $1 and d.digest_on is not null and d.state = 'sent'),
           now() - make_interval(days => $2, hours => 1)))`;

/** The mail of a digest: what was not read and came since the one before, last first. */
export async function packDigest(
  context: Pick<Kernel, 'pool' | 'config' | 'encryption'>,
  claimed: Claimed,
): Promise<Packed> {
  const { digest, user_id: userId, user_lang: lang } = claimed;
  if (digest === null) return { skip: 'no digest wanted' };
  const to = whereTo(context, claimed);
  if (!to) return { skip: 'nowhere to' };
  const { rows } = await context.pool.query<{ kind: string; data: unknown }>(
    `select kind, data from notifications n
      where user_id = $1 and read_at is null and created_at > ${since}
        and not exists (select from notification_preferences p
                         where p.user_id = n.user_id and p.channel = 'mail' and not p.is_on
                           and n.kind = any(string_to_array($3::jsonb->>p.kind_group, ' ')))
      order by id desc`,
    [userId, days[digest], JSON.stringify(kindsByGroup)],
  );
  const t = notificationTexts[lang];
  const said = rows.flatMap(({ kind, data }) => {
    const understood = understand(kind, data);
    return understood ? [sentenceOf(understood, lang)] : [];
  });
  if (said.length === 0) return { skip: 'nothing unread' };
  const lines = said.slice(0, most).map((line) => `• ${line}`);
  if (said.length > most) lines.push(t('notifications.digestMore', { count: said.length - most }));
  return {
    to,
    parcel: {
      id: 0,
      lang,
      group: 'account',
      title: t('notifications.digestSubject', { count: said.length }),
      body: lines.join('\n'),
      path: `/${lang}/notifications`,
      tag: 'digest',
      urgency: 'low',
      ttl: 0,
      action: null,
      badge: null,
      stopUrl: stopUrl(context, userId, `digest_${digest}`, 'mail'),
    },
  };
}

const kindsByGroup = Object.entries(kinds).reduce<Record<string, string>>((groups, [name, { group }]) => {
  groups[group] = groups[group] ? `${groups[group]} ${name}` : name;
  return groups;
}, {});

/** The kinds of a group. */
export function kindsOf(group: string): string[] {
  return kindsByGroup[group]?.split(' ') ?? [];
}
