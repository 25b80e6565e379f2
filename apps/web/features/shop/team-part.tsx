import type { Lang, MyShop, ShopTeam } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { formatDate } from '@thulubazaar/frontend/words/format';
import { translate } from '@/i18n/translate.ts';
import { Part, PartForm, type Sent } from './part-form.tsx';
import { PlainField } from './plain-field.tsx';

interface Props {
  shop: MyShop;
  team: ShopTeam;
  /** The handle of whoever looks. */
  me: string;
  lang: Lang;
  sent: Sent | null;
}

/** Who works in the shop, and who is invited to. */
export function TeamPart({ shop, team, me, lang, sent }: Props) {
  const t = translate(lang);
  const isOwner = shop.role === 'owner';
  const mayEnd = (handle: string, role: string) => role === 'staff' && (isOwner || handle === me);
  return (
    <Part lang={lang} part="team" title={t('myShop.team')} sent={sent} done={t('myShop.saved')}>
      <ul className="grid gap-3">
        {team.members.map(({ person, role }) => (
          <li key={person.handle} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <a
                className="link inline-flex min-h-11 items-center"
                href={pageHref(lang, person.path)}
                dir="auto"
              >
                {person.name}
              </a>{' '}
              <span className="tag tag-plain">{t(`myShop.role_${role}`)}</span>
            </span>
            {mayEnd(person.handle, role) ? (
              <PartForm lang={lang} of={{ slug: shop.slug }} does="removeMember" part="team" className="">
                <input type="hidden" name="handle" value={person.handle} />
                <button type="submit" className="btn btn-quiet">
                  {t(person.handle === me ? 'myShop.leave' : 'myShop.endWork')}
                </button>
              </PartForm>
            ) : null}
          </li>
        ))}
        {team.invitations.map(({ person, expiresAt }) => (
          <li key={person.handle} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <span dir="auto">{person.name}</span>{' '}
              <span className="text-muted">
                {t('myShop.invitedUntil', { date: formatDate(expiresAt, lang) })}
              </span>
            </span>
            {isOwner ? (
              <PartForm lang={lang} of={{ slug: shop.slug }} does="withdraw" part="team" className="">
                <input type="hidden" name="handle" value={person.handle} />
                <button type="submit" className="btn btn-quiet">
                  {t('myShop.withdraw')}
                </button>
              </PartForm>
            ) : null}
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{t('myShop.teamLead')}</p>
      {isOwner && shop.state === 'open' ? (
        <PartForm lang={lang} of={{ slug: shop.slug }} does="invite" part="team">
          <PlainField
            id="handle"
            name="handle"
            label={t('myShop.invite')}
            hint={t('myShop.inviteHint')}
            required
            maxLength={200}
            autoCapitalize="none"
            spellCheck={false}
          />
          <p>
            <button type="submit" className="btn btn-primary">
              {t('myShop.sendInvitation')}
            </button>
          </p>
        </PartForm>
      ) : null}
    </Part>
  );
}

/** Handing the shop over, closing it and opening it again: of whose it is. */
export function OwnerPart({ shop, team, lang, sent }: Omit<Props, 'me'>) {
  const t = translate(lang);
  if (shop.role !== 'owner') return null;
  const staff = team.members.filter(({ role }) => role === 'staff');
  return (
    <Part lang={lang} part="owner" title={t('myShop.handOverOrClose')} sent={sent} done={t('myShop.saved')}>
      {staff.length > 0 ? (
        <PartForm lang={lang} of={{ slug: shop.slug }} does="transfer" part="owner">
          <p className="text-sm text-muted">{t('myShop.transferLead')}</p>
          <div>
            <label htmlFor="heir" className="mb-1 block text-sm font-semibold">
              {t('myShop.transferTo')}
            </label>
            <select id="heir" name="handle" className="input" required defaultValue="">
              <option value="" disabled>
                {t('post.choose')}
              </option>
              {staff.map(({ person }) => (
                <option key={person.handle} value={person.handle}>
                  {person.name}
                </option>
              ))}
            </select>
          </div>
          <Sure id="sure-transfer" words={t('myShop.transferSure')} />
          <p>
            <button type="submit" className="btn btn-quiet">
              {t('myShop.transfer')}
            </button>
          </p>
        </PartForm>
      ) : null}
      {shop.state === 'open' ? (
        <PartForm lang={lang} of={{ slug: shop.slug }} does="close" part="owner">
          <p className="text-sm text-muted">{t('myShop.closeLead')}</p>
          <Sure id="sure-close" words={t('myShop.closeSure')} />
          <p>
            <button type="submit" className="btn btn-quiet">
              {t('myShop.close')}
            </button>
          </p>
        </PartForm>
      ) : (
        <PartForm lang={lang} of={{ slug: shop.slug }} does="reopen" part="owner">
          <p>
            <button type="submit" className="btn btn-primary">
              {t('myShop.reopen')}
            </button>
          </p>
        </PartForm>
      )}
    </Part>
  );
}

/** What nobody should do by a slip. */
function Sure({ id, words }: { id: string; words: string }) {
  return (
    <label className="flex min-h-11 items-center gap-2" htmlFor={id}>
      <input id={id} type="checkbox" className="size-5 accent-brand" required />
      {words}
    </label>
  );
}
