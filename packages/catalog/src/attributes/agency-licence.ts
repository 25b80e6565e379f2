import { attribute } from '../attribute.ts';

export const agencyLicence = attribute({
  id: 'agencyLicence',
  kind: 'text',
  label: { en: "Agency's licence number", ne: 'म्यानपावरको इजाजतपत्र नम्बर' },
  hint: {
    en: 'Of the Department of Foreign Employment, e.g. 123/065/66',
    ne: 'वैदेशिक रोजगार विभागको, जस्तै १२३/०६५/६६',
  },
  order: 242,
  pattern: '^[0-9०-९]{1,5}(?:/[0-9०-९]{2,4}){0,2}$',
  longest: 14,
  in: ['overseas-jobs'],
  notIn: ['overseas-jobs/documents'],
  requiredIn: ['overseas-jobs'],
  search: true,
});
