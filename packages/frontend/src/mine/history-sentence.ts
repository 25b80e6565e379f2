import type { AdEvent } from '@thulubazaar/contract';
import type { MessageKey, Texts } from '@thulubazaar/messages/create-translate';
import { formatNpr } from '@thulubazaar/nepal/money';
import { changedFields } from '../drafts/changed-fields.ts';

const words: Readonly<Record<string, MessageKey>> = {
  create: 'my.event_create',
  edit: 'my.event_edit',
  publish: 'my.event_publish',
  schedule: 'my.event_schedule',
  unschedule: 'my.event_unschedule',
  hold: 'my.event_hold',
  submit: 'my.event_submit',
  approve: 'my.event_approve',
  ask_changes: 'my.event_ask_changes',
  pause: 'my.event_pause',
  resume: 'my.event_resume',
  sell: 'my.event_sell',
  relist: 'my.event_relist',
  expire: 'my.event_expire',
  archive: 'my.event_archive',
  renew: 'my.event_renew',
  remove: 'my.event_remove',
  restore: 'my.event_restore',
  confirm: 'my.event_confirm',
  reserve: 'my.event_reserve',
};

/** A sentence for what was done; null for what is the house's own bookkeeping, or of a later release. */
export function historySentence({ event, price, reason, changed }: AdEvent, texts: Texts): string | null {
  const { lang, t } = texts;
  const key = words[event];
  if (!key) return null;
  const amount = (paisa: number | null) => (paisa === null ? t('price.onRequest') : formatNpr(paisa, lang));
  const others = changedFields(price ? changed.filter((name) => name !== 'price') : changed, texts);
  const said = [
    ...(price ? [t('my.event_price', { was: amount(price.from), price: amount(price.to) })] : []),
    ...(others.length > 0 ? [t('my.event_editOf', { fields: others.join(', ') })] : []),
  ];
  if (event === 'edit' && said.length > 0) return said.join('. ');
  return reason ? `${t(key)}: ${reason}` : t(key);
}
