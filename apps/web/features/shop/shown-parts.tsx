import {
  longestSectionName,
  longestShopAnnouncement,
  mostSections,
  mostShopAnnouncements,
} from '@thulubazaar/contract/limits';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { nepalDay } from '@thulubazaar/nepal/calendar';
import { translate } from '@/i18n/translate.ts';
import { Part, PartForm } from './part-form.tsx';
import { PlainField, PlainText } from './plain-field.tsx';
import { type EditorProps, Save } from './shop-editor.tsx';

const noon = (day: string) => `${day}T12:00:00+05:45`;

/** What is said above the listings for some days. */
export function AnnouncementsPart({ shop, lang, sent }: EditorProps) {
  const t = translate(lang);
  const today = nepalDay(new Date());
  return (
    <Part
      lang={lang}
      part="announcements"
      title={t('shop.announcements')}
      sent={sent}
      done={t('myShop.saved')}
    >
      {shop.announcements.map(({ id, text, from, until }) => (
        <PartForm
          key={id}
          lang={lang}
          of={shop}
          does="removeAnnouncement"
          part="announcements"
          className="grid gap-2"
        >
          <input type="hidden" name="id" value={id} />
          <p dir="auto">{text}</p>
          <p className="text-sm text-muted">
            {formatDate(noon(from), lang)} – {formatDate(noon(until), lang)}
          </p>
          <p>
            <button type="submit" className="btn btn-quiet">
              {t('myShop.remove')}
            </button>
          </p>
        </PartForm>
      ))}
      {shop.announcements.length < mostShopAnnouncements ? (
        <PartForm lang={lang} of={shop} does="addAnnouncement" part="announcements">
          <PlainText
            id="text"
            name="text"
            label={t('myShop.announcement')}
            required
            maxLength={longestShopAnnouncement}
          />
          <div className="grid grid-cols-2 gap-3">
            <PlainField
              id="from"
              name="from"
              type="date"
              label={t('myShop.from')}
              defaultValue={today}
              required
            />
            <PlainField
              id="until"
              name="until"
              type="date"
              label={t('myShop.lastDay')}
              min={today}
              required
            />
          </div>
          <p>
            <button type="submit" className="btn btn-primary">
              {t('myShop.announce')}
            </button>
          </p>
        </PartForm>
      ) : null}
    </Part>
  );
}

/** Parts of the shop that listings stand in, in order. */
export function SectionsPart({ shop, lang, sent }: EditorProps) {
  const t = translate(lang);
  const rows = [
    ...shop.sections.map(({ id, name }) => ({ id, name })),
    { id: '', name: '' },
    { id: '', name: '' },
  ];
  return (
    <Part lang={lang} part="sections" title={t('shop.sections')} sent={sent} done={t('myShop.saved')}>
      <PartForm lang={lang} of={shop} does="sections" part="sections">
        <p className="text-sm text-muted">{t('myShop.sectionsLead')}</p>
        {rows.slice(0, mostSections).map(({ id, name }, at) => (
          <div key={id || `new ${at}`} className="grid grid-cols-[4.5rem_1fr] gap-2">
            <input type="hidden" name="id" value={id} />
            <PlainField
              id={`order${at}`}
              name="order"
              type="number"
              min={1}
              max={99}
              label={t('myShop.order')}
              defaultValue={at + 1}
            />
            <PlainField
              id={`section${at}`}
              name="section"
              label={id ? t('myShop.sectionName') : t('myShop.newSection')}
              defaultValue={name}
              maxLength={longestSectionName}
            />
          </div>
        ))}
        <Save lang={lang} />
      </PartForm>
    </Part>
  );
}
