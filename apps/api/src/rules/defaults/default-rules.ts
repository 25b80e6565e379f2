import type { RuleEffect, RuleParams } from '@thulubazaar/contract';
import { documents } from './documents.ts';
import { drugs } from './drugs.ts';
import { gambling } from './gambling.ts';
import { medicines } from './medicines.ts';
import { money } from './money.ts';
import { organs } from './organs.ts';
import { sexualServices } from './sexual-services.ts';
import { weapons } from './weapons.ts';
import { wildlife } from './wildlife.ts';

interface DefaultRule {
  code: string;
  effect: RuleEffect;
  params: RuleParams;
  enabled: boolean;
  note: string;
}

function forbidden(code: string, terms: string, note: string): DefaultRule {
  return { code, effect: 'hold', params: { kind: 'words', terms: terms.trim() }, enabled: true, note };
}

/** The rules that come with a release. What an admin has changed is theirs, and no release changes it again. */
export const defaultRules: readonly DefaultRule[] = [
  forbidden('weapons', weapons, 'Arms and Ammunition Act 2019; Explosives Act 2018'),
  forbidden('drugs', drugs, 'Narcotic Drugs (Control) Act 2033'),
  forbidden('wildlife', wildlife, 'National Parks and Wildlife Conservation Act 2029; CITES Act 2073'),
  forbidden('organs', organs, 'Human Body Organ Transplantation (Regulation and Prohibition) Act 2055'),
  forbidden('gambling', gambling, 'Gambling Act 2020; National Penal Code 2074, section 125'),
  forbidden('documents', documents, 'National Penal Code 2074, chapter 24; Passports Act 2076'),
  forbidden('money', money, 'Nepal Rastra Bank Act 2058; Foreign Exchange (Regulation) Act 2019'),
  forbidden('medicines', medicines, 'Drugs Act 2035'),
  forbidden(
    'sexual_services',
    sexualServices,
    'Human Trafficking and Transportation (Control) Act 2064; National Penal Code 2074',
  ),
  {
    code: 'contacts_in_text',
    effect: 'mask',
    params: { kind: 'contacts_in_text', contacts: ['phone', 'email', 'link', 'handle'] },
    enabled: true,
    note: 'Numbers are shown by their own button, which counts who asks',
  },
  {
    code: 'scam_phrases',
    effect: 'hold',
    params: { kind: 'scam_phrases', reasons: ['code_request', 'customs_fee', 'lottery'] },
    enabled: true,
    note: 'No honest listing says these',
  },
  {
    code: 'scam_hints',
    effect: 'warn',
    params: {
      kind: 'scam_phrases',
      reasons: ['advance_payment', 'courier_fee', 'fake_payment', 'far_away_seller', 'job_fee', 'qr_request'],
    },
    enabled: true,
    note: 'Buyers are told never to pay before they have seen a thing',
  },
  {
    code: 'first_overseas_jobs',
    effect: 'hold',
    params: { kind: 'first_listings', listings: 2, days: 30, in: ['overseas-jobs'] },
    enabled: true,
    note: 'Foreign Employment Act 2064: only licensed agencies recruit',
  },
  {
    code: 'first_listings',
    effect: 'hold',
    params: { kind: 'first_listings', listings: 1, days: 7 },
    enabled: false,
    note: 'For days on which many accounts are made to cheat',
  },
  {
    code: 'price_off',
    effect: 'warn',
    params: { kind: 'price_off', below: 0.3, above: 5 },
    enabled: true,
    note: 'A price far below its kind is the bait of most frauds',
  },
  {
    code: 'photo_of_another',
    effect: 'hold',
    params: { kind: 'photo_of_another', likeness: 0.8 },
    enabled: true,
    note: 'Copyright Act 2059; a taken photo is how most frauds begin',
  },
  {
    code: 'nudity',
    effect: 'hold',
    params: { kind: 'nudity', score: 0.85 },
    enabled: true,
    note: 'National Penal Code 2074, section 121',
  },
];
