import { type Announcement, announcementLevels, type Lang, longestAnnouncement } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { clockTime, nepalDay } from '@thulubazaar/nepal/calendar';
import { ownApi } from '@/data/own-api.ts';
import { pick, translate } from '@/i18n/translate.ts';

/** What everybody is told, was or will be, each with its form; above them one for another. */
export async function AnnouncementsPage({ lang }: { lang: Lang }) {
  const t = translate(lang);
  const { items } = await (await ownApi())('GET /api/admin/announcements');
  return (
    <>
      <details className="panel max-w-3xl" open={items.length === 0}>
        <summary>{t('admin.announce')}</summary>
        <div className="px-4 pb-4">
          <AnnouncementForm lang={lang} />
        </div>
      </details>
      <ul className="admin-list" aria-label={t('admin.page_announcements')}>
        {items.map((item) => (
          <Item key={item.id} item={item} lang={lang} />
        ))}
      </ul>
    </>
  );
}

function stateOf({ from, until }: Announcement): 'later' | 'over' | 'now' {
  const now = Date.now();
  if (Date.parse(from) > now) return 'later';
  return until !== null && Date.parse(until) <= now ? 'over' : 'now';
}

function Item({ item, lang }: { item: Announcement; lang: Lang }) {
  const t = translate(lang);
  const { id, level, text, from, until } = item;
  const at = (iso: string) => `${formatDate(iso, lang)}, ${clockTime(new Date(iso), lang)}`;
  const state = stateOf(item);
  return (
    <li className="panel" data-announcement={id}>
      <p className="flex flex-wrap gap-2">
        <span className={state === 'now' ? 'tag' : 'tag tag-plain'}>{t(`admin.shown_${state}`)}</span>
        <span className="tag tag-plain">{t(`admin.level_${level}`)}</span>
      </p>
      <p className="font-semibold">{pick(text, lang)}</p>
      <p className="text-sm text-muted">
        {until === null
          ? t('admin.fromOn', { from: at(from) })
          : t('admin.fromUntil', { from: at(from), until: at(until) })}
      </p>
      <details>
        <summary className="link min-h-11 cursor-pointer content-center">{t('admin.change')}</summary>
        <AnnouncementForm lang={lang} item={item} />
      </details>
    </li>
  );
}

/** A time as a field for one wants it, in Nepal. */
function localTime(iso: string): string {
  const instant = new Date(iso);
  const there = new Date(instant.getTime() + (5 * 60 + 45) * 60_000);
  return `${nepalDay(instant)}T${there.toISOString().slice(11, 16)}`;
}

function AnnouncementForm({ lang, item }: { lang: Lang; item?: Announcement }) {
  const t = translate(lang);
  const own = item?.id ?? 'new';
  return (
    <form className="admin-form" method="post" action={pageHref(lang, '/admin/do')}>
      <input type="hidden" name="form" value="announcement" />
      <input type="hidden" name="id" value={item?.id ?? ''} />
      {(['en', 'ne'] as const).map((each) => (
        <label key={each}>
          {t(`admin.field_${each}`)}
          <textarea
            className="input"
            name={each}
            lang={each}
            rows={3}
            maxLength={longestAnnouncement}
            defaultValue={item?.text[each]}
            required
          />
        </label>
      ))}
      <fieldset className="segments">
        <legend className="sr-only">{t('admin.level')}</legend>
        {announcementLevels.map((level) => (
          <label key={level}>
            <input
              type="radio"
              name="level"
              value={level}
              defaultChecked={level === (item?.level ?? 'info')}
            />
            <span>{t(`admin.level_${level}`)}</span>
          </label>
        ))}
      </fieldset>
      {(['from', 'until'] as const).map((each) => (
        <label key={each}>
          {t(`admin.field_${each}`)}
          <input
            className="input"
            type="datetime-local"
            name={each}
            defaultValue={item?.[each] ? localTime(item[each]) : undefined}
            aria-describedby={`${own}-${each}`}
          />
          <span id={`${own}-${each}`} className="text-sm text-muted">
            {t(`admin.hint_${each}`)}
          </span>
        </label>
      ))}
      <p className="flex flex-wrap gap-2">
        <button type="submit" className="btn btn-primary">
          {t(item ? 'admin.save' : 'admin.announce')}
        </button>
        {item ? (
          <button type="submit" name="do" value="remove" className="btn btn-danger" formNoValidate>
            {t('admin.remove')}
          </button>
        ) : null}
      </p>
    </form>
  );
}
