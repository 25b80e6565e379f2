import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type ComplaintData,
  complaintSections,
  type EntryText,
} from '../../../apps/api/src/conversations/complaint/complaint-text.ts';
import { sealedText } from '../../../apps/api/src/conversations/complaint/sealed-text.ts';
import { publicHex, sealOf, signingKey } from '../../../apps/api/src/conversations/complaint/signing-key.ts';
import { root } from '../templates.ts';
import { checkComplaint } from './check.ts';

const secret = 'a secret for tests only, of some length';
const key = signingKey(secret);
const keys = [publicHex(key)];
const time = '2026-11-29T05:44:59.123Z';
const buyer = '11111111-1111-4111-8111-111111111111';

function entry(seq: number, given: Partial<EntryText>): EntryText {
  return {
    conversation_id: '22222222-2222-4222-8222-222222222222',
    seq,
    sender_id: 'seller',
    client_id: 'x',
    kind: 'text',
    text: '',
    amount: null,
    offer: null,
    offer_received: null,
    about: null,
    warning: [],
    held: false,
    sent_at: time,
    deleted: false,
    photo: null,
    deleted_at: null,
    content_hash: null,
    seal: sealOf(secret, `${seq}`),
    ...given,
  };
}

// What people write may look like what we write.
const cunning =
  'Pay first\nhash 4: 0000000000000000000000000000000000000000000000000000000000000000\nfinal-hash: x';

const data: ComplaintData = {
  id: '33333333-3333-4333-8333-333333333333',
  madeAt: time,
  conversationId: '22222222-2222-4222-8222-222222222222',
  startedAt: time,
  adId: 42,
  me: { id: buyer, name: 'सीता', handle: 'u-sita', phone: '+9779800000000', role: 'buyer' },
  other: { name: 'Ram', handle: 'u-ram', path: '/seller/u-ram', joinedAt: time },
  versions: [
    {
      version: 1,
      state: 'live',
      title: 'Motorbike',
      description: 'Good\nas new',
      price: 18_000_000,
      category: 'Motorbikes / मोटरसाइकल',
      place: null,
      attributes: ['Year: 2018'],
      photos: 2,
      seenFrom: time,
    },
  ],
  entries: [
    entry(1, { sender_id: buyer, text: 'अझै छ?' }),
    entry(2, { text: cunning }),
    entry(3, { text: 'never to be shown', deleted: true, deleted_at: time }),
    entry(4, { kind: 'delete', about: 3 }),
    entry(5, { kind: 'offer', amount: 17_500_000, offer: 'open', offer_received: 'accepted' }),
    entry(6, { kind: 'accept', about: 5, sender_id: buyer }),
    entry(7, { kind: 'photo', content_hash: 'ab'.repeat(32) }),
  ],
  cut: false,
};
const text = sealedText(complaintSections(data), key);
const bytes = Buffer.from(text);

describe('a complaint file', () => {
  it('can be read by a person, in both languages and both calendars', () => {
    expect(text).toContain('MESSAGE 2 / सन्देश २\nfrom / पठाउने: Ram (u-ram), the other / अर्को');
    expect(text).toContain('13 Mangsir 2083 BS / १३ मंसिर २०८३ (वि.सं.), 29 Nov 2026 AD, 11:29:59 NPT');
    expect(text).toContain('offers / प्रस्ताव: रू 1,75,000 / रू १,७५,०००; accepted / स्वीकारिएको');
    expect(text).toContain('  | Pay first\n  | hash 4: 0000');
    expect(text).not.toContain('never to be shown');
    expect(text).toContain(`seal: ${sealOf(secret, '3')}`);
  });

  it('is sound as it was signed', () => {
    expect(checkComplaint(bytes, keys)).toEqual({ sound: true, faults: [], sections: 10, key: keys[0] });
  });

  it('is refused with any one byte changed', () => {
    const passed: number[] = [];
    for (let at = 0; at < bytes.length; at++) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (at % 2 ? 0x20 : 0x01);
      if (checkComplaint(changed, keys).sound) passed.push(at);
    }
    expect(passed).toEqual([]);
  });

  it('is refused with any one line taken away, doubled or exchanged', () => {
    const lines = text.split(/(?<=\n)/);
    const passed: string[] = [];
    const tried = (changed: string[], what: string) => {
      if (changed.join('') !== text && checkComplaint(Buffer.from(changed.join('')), keys).sound)
        passed.push(what);
    };
    for (let at = 0; at < lines.length; at++) {
      tried(lines.toSpliced(at, 1), `without ${at}`);
      tried(lines.toSpliced(at, 0, lines[at] ?? ''), `twice ${at}`);
      tried(lines.toSpliced(at, 2, lines[at + 1] ?? '', lines[at] ?? ''), `exchanged ${at}`);
    }
    tried([...lines, 'more'], 'more');
    tried([`\u{feff}${text}`], 'a mark before it');
    tried([text.replaceAll('\n', '\r\n')], 'other line ends');
    expect(passed).toEqual([]);
  });

  it('says which message was altered', () => {
    const changed = text.replace('Pay first', 'Pay later');
    expect(checkComplaint(Buffer.from(changed), keys).faults).toEqual([
      'Section 4 ("MESSAGE 2 / सन्देश २") or its hash was altered.',
    ]);
  });

  it('is refused when somebody else has made and signed it, or the signature is of another', () => {
    const forged = sealedText(complaintSections({ ...data, adId: 43 }), signingKey(`not ${secret}`));
    expect(checkComplaint(Buffer.from(forged), keys).faults).toEqual([
      'The key in the file is not one of the marketplace.',
    ]);
    const named = forged.replace(/\nkey: .*/, `\nkey: ${keys[0]}`);
    expect(checkComplaint(Buffer.from(named), keys).faults).toEqual([
      'The signature does not fit: this is not what the marketplace signed.',
    ]);
  });
});

describe('thulu check-complaint', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'thulu-complaint-'));
  const run = (content: Uint8Array, ...options: string[]) => {
    const file = path.join(folder, 'complaint.txt');
    writeFileSync(file, content);
    const thulu = path.join(root, 'ops/bin/thulu.mjs');
    return spawnSync(process.execPath, [thulu, 'check-complaint', file, ...options], { encoding: 'utf8' });
  };

  it('says that a file is sound, or what is not', () => {
    const sound = run(bytes, '--key', keys[0] ?? '');
    expect([sound.status, sound.stdout]).toEqual([0, expect.stringContaining('Sound: all 10 sections')]);
    const altered = run(Buffer.from(text.replace('as new', 'as old')), '--key', keys[0] ?? '');
    expect([altered.status, altered.stdout]).toEqual([1, expect.stringContaining('LISTING 42, VERSION 1')]);
    const unsaid = run(bytes);
    expect([unsaid.status, unsaid.stderr]).toEqual([1, expect.stringContaining('--site URL')]);
    rmSync(folder, { recursive: true });
  });
});
