import {
  type Lang,
  type NotificationDevice,
  type NotificationSettings,
  notificationChannels,
} from '@thulubazaar/contract';
import { deviceName } from '@thulubazaar/contract/device-name';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { relativeTime } from '@thulubazaar/frontend/words/format';
import { ownApi } from '@/data/own-api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Problem } from '@/shell/problem.tsx';
import { PushOffer } from '@/shell/push-offer.tsx';
import { fieldOf, timeOf } from './settings-form.ts';

interface Props {
  lang: Lang;
  /** What a button of the page came to, as the address says. */
  done: boolean;
  problem: unknown;
}

/** What one hears of, how and when: plain HTML, made for whoever asks. */
export async function SettingsPage({ lang, done, problem }: Props) {
  const t = translate(lang);
  const api = await ownApi();
  const [settings, { items: devices }] = await Promise.all([
    api('GET /api/notifications/settings'),
    api('GET /api/notifications/devices'),
  ]);
  return (
    <div className="mx-auto grid max-w-2xl grid-cols-1 gap-8 pt-4">
      <div>
        <h1 className="text-2xl">{t('notifications.settingsTitle')}</h1>
        {done ? (
          <p className="note mt-3" role="status">
            {t('notifications.saved')}
          </p>
        ) : null}
        <Problem lang={lang} code={problem} />
      </div>
      <section aria-labelledby="devices" className="grid gap-3">
        <h2 id="devices" className="text-xl">
          {t('notifications.devices')}
        </h2>
        <PushOffer lang={lang} />
        {devices.length > 0 ? <Devices devices={devices} lang={lang} /> : null}
      </section>
      <form method="post" action={pageHref(lang, '/notifications/settings/do')} className="grid gap-8">
        <Groups settings={settings} lang={lang} />
        <Quiet quiet={settings.quiet} lang={lang} />
        {settings.reach.mail ? <Digest digest={settings.digest} lang={lang} /> : null}
        <button type="submit" name="do" value="save" className="btn btn-primary justify-self-start">
          {t('notifications.save')}
        </button>
      </form>
    </div>
  );
}

function Devices({ devices, lang }: { devices: NotificationDevice[]; lang: Lang }) {
  const t = translate(lang);
  return (
    <ul className="panel overflow-hidden" aria-label={t('notifications.devices')}>
      {devices.map(({ id, app, userAgent, current, createdAt }) => (
        <li key={id} className="saved-item" data-device={id}>
          <form method="post" action={pageHref(lang, '/notifications/settings/do')}>
            <input type="hidden" name="device" value={id} />
            <span className="flex-1">
              {app ?? deviceName(userAgent) ?? t('notifications.unknownDevice')}
              {current ? <span className="tag tag-plain ms-2">{t('notifications.thisDevice')}</span> : null}
              <time className="block text-sm text-muted" dateTime={createdAt}>
                {relativeTime(createdAt, lang)}
              </time>
            </span>
            <button type="submit" name="do" value="forget" className="btn btn-quiet">
              {t('notifications.forget')}
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

/** A list and no table: on a phone a row of its own is what can be read and reached. */
function Groups({ settings: { groups, reach }, lang }: { settings: NotificationSettings; lang: Lang }) {
  const t = translate(lang);
  const reached = { push: true, mail: reach.mail, sms: reach.sms };
  return (
    <section aria-labelledby="groups" className="grid gap-3">
      <h2 id="groups" className="text-xl">
        {t('notifications.groups')}
      </h2>
      <p className="text-sm text-muted">{t('notifications.groupsHint')}</p>
      <div className="panel overflow-hidden">
        {groups.map((each) => (
          <fieldset key={each.group} className="saved-item">
            <legend className="float-start font-semibold">{t(`notifications.group_${each.group}`)}</legend>
            <div className="flex flex-wrap gap-x-5">
              {notificationChannels.map((channel) =>
                reached[channel] ? (
                  <label key={channel} className="flex min-h-11 items-center gap-2">
                    <input
                      type="checkbox"
                      className="size-5 accent-brand"
                      name={fieldOf(each.group, channel)}
                      defaultChecked={each[channel]}
                    />
                    {t(`notifications.by_${channel}`)}
                  </label>
                ) : null,
              )}
            </div>
          </fieldset>
        ))}
      </div>
      {reach.mail && reach.sms ? null : (
        <p className="flex items-center gap-2 text-sm">
          <Icon name="user-round" />
          <a className="link flex min-h-11 items-center" href={pageHref(lang, '/profile')}>
            {t(reach.mail ? 'notifications.noSms' : 'notifications.noMail')}
          </a>
        </p>
      )}
    </section>
  );
}

function Quiet({ quiet, lang }: { quiet: NotificationSettings['quiet']; lang: Lang }) {
  const t = translate(lang);
  return (
    <section aria-labelledby="quiet" className="grid gap-2">
      <h2 id="quiet" className="text-xl">
        {t('notifications.quietTitle')}
      </h2>
      <label className="flex min-h-11 items-center gap-2">
        <input type="checkbox" className="size-5 accent-brand" name="quiet" defaultChecked={quiet !== null} />
        {t('notifications.quietOn')}
      </label>
      <div className="flex flex-wrap gap-4">
        <label className="grid gap-1">
          {t('notifications.quietFrom')}
          <input
            className="input w-36"
            type="time"
            name="quietFrom"
            defaultValue={timeOf(quiet?.from ?? 22 * 60)}
          />
        </label>
        <label className="grid gap-1">
          {t('notifications.quietTo')}
          <input
            className="input w-36"
            type="time"
            name="quietTo"
            defaultValue={timeOf(quiet?.to ?? 7 * 60)}
          />
        </label>
      </div>
      <label className="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          className="size-5 accent-brand"
          name="quietMessages"
          defaultChecked={quiet?.messages ?? true}
        />
        {t('notifications.quietMessages')}
      </label>
      <p className="text-sm text-muted">{t('notifications.quietNote')}</p>
    </section>
  );
}

const everies = ['off', 'daily', 'weekly'] as const;

function Digest({ digest, lang }: { digest: NotificationSettings['digest']; lang: Lang }) {
  const t = translate(lang);
  return (
    <section aria-labelledby="digest" className="grid gap-3">
      <h2 id="digest" className="text-xl">
        {t('notifications.digestTitle')}
      </h2>
      <div className="flex flex-wrap gap-4">
        <select className="input w-auto" name="digest" defaultValue={digest.every} aria-labelledby="digest">
          {everies.map((every) => (
            <option key={every} value={every}>
              {t(`notifications.digest_${every}`)}
            </option>
          ))}
        </select>
        <label className="flex items-center gap-2">
          {t('notifications.digestHour')}
          <select className="input w-auto" name="digestHour" defaultValue={digest.hour}>
            {Array.from({ length: 24 }, (_, hour) => (
              <option key={timeOf(hour * 60)} value={hour}>
                {timeOf(hour * 60)}
              </option>
            ))}
          </select>
        </label>
      </div>
    </section>
  );
}
