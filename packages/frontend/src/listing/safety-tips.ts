import type { MessageKey } from '@thulubazaar/messages/create-translate';

const general = ['listing.safety1', 'listing.safety2'] as const satisfies MessageKey[];
const things = [...general, 'safetyFor.things1'] as const satisfies MessageKey[];

/** The habits that prevent most fraud, by top category. Work and lessons are not looked over in a public place. */
const tips: Readonly<Record<string, readonly MessageKey[]>> = {
  property: ['safetyFor.property1', 'safetyFor.property2', 'safetyFor.property3', 'listing.safety2'],
  vehicles: [...general, 'safetyFor.vehicles1', 'safetyFor.vehicles2'],
  mobiles: [...general, 'safetyFor.mobiles1', 'safetyFor.mobiles2'],
  electronics: [...general, 'safetyFor.electronics1', 'safetyFor.electronics2'],
  home: [...general, 'safetyFor.electronics1', 'safetyFor.electronics2'],
  beauty: [...general, 'safetyFor.beauty1'],
  livestock: ['listing.safety2', 'safetyFor.livestock1', 'safetyFor.livestock2'],
  agriculture: ['listing.safety2', 'safetyFor.agriculture1'],
  jobs: ['safetyFor.jobs1', 'safetyFor.jobs2', 'listing.safety2'],
  'overseas-jobs': ['safetyFor.overseas1', 'safetyFor.overseas2', 'safetyFor.overseas3', 'safetyFor.jobs1'],
  services: ['safetyFor.services1', 'safetyFor.services2', 'listing.safety2'],
  education: ['safetyFor.education1', 'safetyFor.services2', 'listing.safety2'],
  business: [...general, 'safetyFor.business1'],
  travel: ['safetyFor.travel1', 'safetyFor.services2', 'listing.safety2'],
  community: ['safetyFor.community1', 'listing.safety2'],
};

/** What to mind before paying for something of a category. */
export function safetyTips(categoryId: string): readonly MessageKey[] {
  return tips[categoryId.split('/', 1)[0] ?? ''] ?? things;
}
