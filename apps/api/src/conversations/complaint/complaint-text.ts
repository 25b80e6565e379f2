import type { SellerCard } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { toDevanagariDigits } from '@thulubazaar/nepal/digits';
import { formatNpr } from '@thulubazaar/nepal/money';
import type { MessageRow } from '../message.ts';
import { quoted } from './sealed-text.ts';

/** A version of the listing as anyone saw it. */
export interface VersionText {
  version: number;
  state: 'live' | 'sold';
  title: string;
  description: string;
  /** Paisa. */
  price: number | null;
  category: string | null;
  place: string | null;
  attributes: string[];
  photos: number;
  seenFrom: string;
}

/** An entry, with what only the file says of it. */
export interface EntryText extends MessageRow {
  deleted_at: string | null;
  /** SHA-256 of the photo's file as it was sent, in hex. */
  content_hash: string | null;
  /** Stands for what was taken back. */
  seal: string;
}

/** What a complaint is made of. */
export interface ComplaintData {
  id: string;
  madeAt: string;
  conversationId: string;
  startedAt: string;
  adId: number;
  me: { id: string; name: string; handle: string; phone: string | null; role: 'buyer' | 'seller' };
  other: Pick<SellerCard, 'name' | 'handle' | 'path' | 'joinedAt'>;
  versions: VersionText[];
  entries: EntryText[];
  /** There are earlier entries, which are left out. */
  cut: boolean;
}

const roles = { buyer: 'buyer / किन्ने', seller: 'seller / बेच्ने' };
const nepalMs = (5 * 60 + 45) * 60_000;

/** A time as Nepal has it, BS and AD, and as UTC for whoever compares. */
function timeText(iso: string): string {
  const date = new Date(iso);
  const clock = new Date(date.getTime() + nepalMs).toISOString().slice(11, 19);
  const [en, ne] = [formatDate(date, 'en', 'bs'), formatDate(date, 'ne', 'bs')];
  return `${en} BS / ${ne} (वि.सं.), ${formatDate(date, 'en', 'ad')} AD, ${clock} NPT, ${iso}`;
}

const both = (paisa: number) => `${formatNpr(paisa, 'en')} / ${formatNpr(paisa, 'ne')}`;
const number = (n: number) => toDevanagariDigits(String(n));

/** The sections of a complaint, for a police officer to read. */
export function complaintSections(data: ComplaintData): string[] {
  const versions = data.versions.map((version) => versionSection(data.adId, version));
  const entries = data.entries.map((entry) => entrySection(data, entry));
  return [headSection(data), ...versions, ...entries, endSection(data)];
}

function headSection({ id, madeAt, conversationId, startedAt, adId, me, other, cut }: ComplaintData): string {
  return [
    'THULUBAZAAR: A CONVERSATION, FOR A COMPLAINT / ठूलो बजार: उजुरीका लागि कुराकानी',
    'format: thulubazaar-complaint 1',
    `complaint / उजुरी: ${id}`,
    `made / बनाइएको: ${timeText(madeAt)}`,
    `conversation / कुराकानी: ${conversationId}`,
    `begun / सुरु: ${timeText(startedAt)}`,
    `about listing / सूचना: ${adId}`,
    '',
    'Each "hash" line stands for all that is above it; the last lines are the signature of the marketplace.',
    'हरेक "hash" ले त्यसभन्दा माथिको सबै कुरा जनाउँछ; अन्तिम हरफहरू बजारको हस्ताक्षर हुन्।',
    'To check that nothing was changed / केही फेरिएको छैन भनी जाँच्न: npx thulu check-complaint FILE',
    ...(cut
      ? [
          'Earlier messages are left out, the file would be too long. / अघिल्ला सन्देश यसमा छैनन्, फाइल धेरै लामो हुन्थ्यो।',
        ]
      : []),
    '',
    'WHO ASKED FOR THIS FILE / यो फाइल माग्ने',
    `name / नाम: ${me.name}`,
    `handle: ${me.handle}`,
    `phone / फोन: ${me.phone ?? '-'}`,
    `is the / भूमिका: ${roles[me.role]}`,
    '',
    'THE OTHER PERSON, AS EVERYBODY SEES THEM / अर्को व्यक्ति, सबैले देखेअनुसार',
    `name / नाम: ${other.name}`,
    `handle: ${other.handle}`,
    `page / पाना: ${other.path}`,
    `member since / सदस्य भएको: ${timeText(other.joinedAt)}`,
    `is the / भूमिका: ${roles[me.role === 'buyer' ? 'seller' : 'buyer']}`,
  ].join('\n');
}

const states = { live: 'for sale / बिक्रीमा', sold: 'sold / बिकेको' };

function versionSection(adId: number, version: VersionText): string {
  return [
    `LISTING ${adId}, VERSION ${version.version} / सूचना ${number(adId)}, संस्करण ${number(version.version)}`,
    `seen from / देखिन थालेको: ${timeText(version.seenFrom)}`,
    `state / अवस्था: ${states[version.state]}`,
    `title / शीर्षक: ${version.title}`,
    `price / मूल्य: ${version.price === null ? 'ask the seller / विक्रेतालाई सोध्ने' : both(version.price)}`,
    `category / वर्ग: ${version.category ?? '-'}`,
    `place / ठाउँ: ${version.place ?? '-'}`,
    ...version.attributes.map((line) => `- ${line}`),
    `photos / फोटो: ${version.photos}`,
    'description / विवरण:',
    quoted(version.description),
  ].join('\n');
}

function entrySection({ me, other }: ComplaintData, entry: EntryText): string {
  const mine = entry.sender_id === me.id;
  const writer = mine ? me : other;
  const who = mine ? 'who asked for this file / यो फाइल माग्ने' : 'the other / अर्को';
  return [
    `MESSAGE ${entry.seq} / सन्देश ${number(entry.seq)}`,
    `from / पठाउने: ${writer.name} (${writer.handle}), ${who}`,
    `stored / राखिएको: ${timeText(entry.sent_at)}`,
    ...(entry.deleted_at === null ? said(entry, mine) : takenBack(entry, entry.deleted_at)),
  ].join('\n');
}

function takenBack({ seal }: EntryText, at: string): string[] {
  return [
    `taken back by its sender / पठाउनेले फिर्ता लिएको: ${timeText(at)}`,
    'The marketplace keeps what it said, and can show that it is what this stands for: / यसमा के थियो बजारसँग छ, र यसैको हो भनी देखाउन सक्छ:',
    `seal: ${seal}`,
  ];
}

const offers = {
  open: 'not answered / जवाफ नआएको',
  accepted: 'accepted / स्वीकारिएको',
  declined: 'declined / अस्वीकारिएको',
  replaced: 'replaced by a later one / पछिल्लोले बदलेको',
};

function said(entry: EntryText, mine: boolean): string[] {
  const { kind, text, amount, about, content_hash } = entry;
  switch (kind) {
    case 'text':
      return ['says / भन्छ:', quoted(text)];
    case 'photo':
      return [`a photo / एउटा फोटो; SHA-256 of its file as it was sent: ${content_hash}`];
    case 'offer': {
      const state = mine ? entry.offer : entry.offer_received;
      return [`offers / प्रस्ताव: ${both(amount ?? 0)}; ${offers[state ?? 'open']}`];
    }
    case 'accept':
      return [`accepts the offer of message ${about} / सन्देश ${number(about ?? 0)} को प्रस्ताव स्वीकार्छ`];
    case 'decline':
      return [`declines the offer of message ${about} / सन्देश ${number(about ?? 0)} को प्रस्ताव अस्वीकार्छ`];
    case 'delete':
      return [`takes back message ${about} / सन्देश ${number(about ?? 0)} फिर्ता लिन्छ`];
  }
}

function endSection({ entries, versions }: ComplaintData): string {
  return [
    'END / अन्त्य',
    `messages / सन्देश: ${entries.length}; versions of the listing / सूचनाका संस्करण: ${versions.length}`,
    'A number that is left out was not shown to who asked for this file. / छुटेको अङ्क यो फाइल माग्नेलाई देखाइएको थिएन।',
  ].join('\n');
}
