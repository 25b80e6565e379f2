import type { Lang } from '@thulubazaar/contract';
import type { Outlines } from '@thulubazaar/nepal/outlines';
import data from '@thulubazaar/nepal/outlines.json';
import type { Ad } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';

const outlines: Outlines = data;

/**
 * Where a listing is, as an area and never a point: its district in the country, and its town in the district. Part of the page,
 * a kilobyte, in the colours of the page; borders are as rough as what they were drawn from, and the words say so.
 */
export function AreaMap({ listing, lang }: { listing: Ad; lang: Lang }) {
  const t = translate(lang);
  const places = [...listing.placeAncestors, listing.place];
  const district = places.find(({ level }) => level === 'district');
  const local = places.find(({ level }) => level === 'local');
  const outline = outlines.districts[district?.id ?? ''];
  if (!district || !outline) return null;
  const name = pick(district.name, lang);
  const alt = local
    ? t('listing.areaAlt', { district: name, place: pick(local.name, lang) })
    : t('listing.areaAltDistrict', { district: name });
  const others = Object.entries(outline.locals).filter(([id]) => id !== local?.id);
  const own = outline.locals[local?.id ?? ''];
  return (
    <section aria-labelledby="area" className="panel p-4">
      <h2 id="area" className="mb-2 text-base">
        {t('listing.area')}
      </h2>
      <div className="area" role="img" aria-label={alt}>
        <svg viewBox={`0 0 ${outlines.width} ${outlines.height}`} aria-hidden="true">
          <path d={outlines.country} />
          <path className="area-own" d={outline.at} />
        </svg>
        <svg viewBox={`0 0 ${outline.width} ${outline.height}`} aria-hidden="true">
          <path d={others.map(([, path]) => path).join('')} />
          {own ? <path className="area-own" d={own} /> : null}
        </svg>
      </div>
      <p className="text-sm text-muted">{t('listing.areaNote')}</p>
    </section>
  );
}
