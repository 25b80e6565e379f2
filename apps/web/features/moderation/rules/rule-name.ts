import type { MessageKey, Texts } from '@/i18n/texts.tsx';

const names: Readonly<Record<string, MessageKey>> = {
  weapons: 'rules.name_weapons',
  drugs: 'rules.name_drugs',
  wildlife: 'rules.name_wildlife',
  organs: 'rules.name_organs',
  gambling: 'rules.name_gambling',
  documents: 'rules.name_documents',
  money: 'rules.name_money',
  medicines: 'rules.name_medicines',
  sexual_services: 'rules.name_sexual_services',
  contacts_in_text: 'rules.name_contacts_in_text',
  scam_phrases: 'rules.name_scam_phrases',
  scam_hints: 'rules.name_scam_hints',
  first_overseas_jobs: 'rules.name_first_overseas_jobs',
  first_listings: 'rules.name_first_listings',
  price_off: 'rules.name_price_off',
  photo_of_another: 'rules.name_photo_of_another',
  nudity: 'rules.name_nudity',
};

/** What people call a rule: those that come with a release have a name in both languages, all others their code. */
export function ruleName(code: string, t: Texts['t']): string {
  const key = names[code];
  return key ? t(key) : code;
}
