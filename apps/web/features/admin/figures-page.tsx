import {
  type FigureCode,
  figureCodes,
  type Lang,
  placedFigures,
  queueFigures,
  type Role,
} from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { ownApi } from '@/data/own-api.ts';
import { translate } from '@/i18n/translate.ts';
import { DistrictFigure } from './district-figure.tsx';
import { FigureCard } from './figure-card.tsx';
import { daysBefore } from './figure-days.ts';
import { GapList } from './gap-list.tsx';

const ranges = ['7', '30', '90', '365'] as const;

interface Props {
  lang: Lang;
  role: Role;
  /** How many days, and which figure by district, as the address says. */
  days: unknown;
  of: unknown;
}

/** Every figure by day, one of them by district, and what was searched for in vain: drawn here, so that no script is sent. */
export async function FiguresPage({ lang, role, days, of }: Props) {
  const t = translate(lang);
  const range = ranges.find((each) => each === days) ?? '30';
  const codes = role === 'admin' ? figureCodes : queueFigures;
  const placed = codes.filter((code) => placedFigures.includes(code));
  const chosen = placed.find((code) => code === of) ?? placed[0];
  const api = await ownApi();
  const from = daysBefore(new Date(), Number(range) - 1);
  const read = (figure: FigureCode, by: 'day' | 'district') =>
    api('GET /api/admin/figures', { query: { figure, from, by } });
  const [byDay, byDistrict, gaps] = await Promise.all([
    Promise.all(codes.map((code) => read(code, 'day'))),
    chosen ? read(chosen, 'district') : null,
    role === 'admin' ? api('GET /api/admin/gaps') : null,
  ]);
  return (
    <>
      <Choices
        label={t('admin.range')}
        choices={ranges.map((each) => ({
          text: t('admin.days', { count: Number(each) }),
          href: addressOf(lang, { days: each, of: chosen }),
          isChosen: each === range,
        }))}
      />
      <ul className="figures">
        {byDay.map((figures) => (
          <FigureCard key={figures.figure} figures={figures} lang={lang} />
        ))}
      </ul>
      {byDistrict && chosen ? (
        <section aria-labelledby="districts">
          <h2 id="districts" className="text-xl">
            {t('admin.byDistrict')}
          </h2>
          <Choices
            label={t('admin.whichFigure')}
            choices={placed.map((code) => ({
              text: t(`admin.figure_${code}`),
              href: `${addressOf(lang, { days: range, of: code })}#districts`,
              isChosen: code === chosen,
            }))}
          />
          <DistrictFigure figures={byDistrict} lang={lang} />
        </section>
      ) : null}
      {gaps ? <GapList gaps={gaps.items} lang={lang} /> : null}
    </>
  );
}

function addressOf(lang: Lang, { days, of }: { days: string; of: string | undefined }): string {
  return `${pageHref(lang, '/admin')}?${new URLSearchParams({ days, ...(of && { of }) })}`;
}

interface Choice {
  text: string;
  href: string;
  isChosen: boolean;
}

function Choices({ label, choices }: { label: string; choices: Choice[] }) {
  return (
    <nav aria-label={label}>
      <ul className="chips my-3">
        {choices.map(({ text, href, isChosen }) => (
          <li key={href}>
            <a className="chip" href={href} aria-current={isChosen ? 'true' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
