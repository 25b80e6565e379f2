import { z } from 'zod';
import type { Bilingual } from './errors.ts';
import { operation } from './operation.ts';
import { orNull, timestamp } from './primitives.ts';
import { type SwitchCode, switchCodes } from './switch-codes.ts';
import { sellerCard } from './users.ts';

/** What is no more possible while each is off; all are on to begin with. */
export const switches = {
  registration: {
    en: 'New accounts. Whoever has one signs in as always.',
    ne: 'नयाँ खाता खोल्ने। खाता भएकाले पहिलेजस्तै साइन इन गर्न सक्छन्।',
  },
  posting: {
    en: 'New listings: writing, copying and publishing them. What is live stays, and can be changed.',
    ne: 'नयाँ सूचना लेख्ने, नक्कल गर्ने र प्रकाशित गर्ने। देखिइरहेका सूचना रहन्छन्, बदल्न पनि मिल्छ।',
  },
  photos: {
    en: 'Sending photos, for listings and in messages.',
    ne: 'सूचना र सन्देशमा फोटो पठाउने।',
  },
  chat: {
    en: 'Writing messages and offers. What was written can be read.',
    ne: 'सन्देश र प्रस्ताव लेख्ने। पहिले लेखिएका पढ्न मिल्छ।',
  },
  shops: {
    en: 'Opening new shops. Those there are go on.',
    ne: 'नयाँ पसल खोल्ने। पहिलेका पसल चलिरहन्छन्।',
  },
  reveal: {
    en: 'Showing sellers’ numbers to buyers. Messages go on.',
    ne: 'बेच्नेको नम्बर किन्नेलाई देखाउने। सन्देश चलिरहन्छ।',
  },
} as const satisfies Record<SwitchCode, Bilingual>;

const switchState = z
  .object({
    code: z.enum(switchCodes),
    isOn: z.boolean(),
    changedBy: orNull(sellerCard).openapi({ description: 'Null where nobody has ever changed it' }),
    changedAt: timestamp.nullable(),
  })
  .openapi('Switch');
export type SwitchState = z.output<typeof switchState>;

export const listSwitches = operation({
  id: 'listSwitches',
  method: 'get',
  path: '/api/admin/switches',
  tag: 'Admin',
  summary: 'What can be switched off for everybody, and what is',
  access: 'role',
  right: 'switch.set',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(switchState) }).openapi('Switches') },
});

export const setSwitch = operation({
  id: 'setSwitch',
  method: 'put',
  path: '/api/admin/switches/{code}',
  tag: 'Admin',
  summary:
    'Switch something off for everybody, or on again; operations that need it answer switched_off meanwhile',
  access: 'role',
  right: 'switch.set',
  params: z.strictObject({ code: z.enum(switchCodes) }),
  body: z.strictObject({ isOn: z.boolean() }),
  response: { status: 200, body: switchState },
});

export const switchOperations = [listSwitches, setSwitch] as const;
