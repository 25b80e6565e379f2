import type { Document } from '../document.ts';

export const about: Document = {
  title: 'About ThuluBazaar',
  description: 'What ThuluBazaar is, how it works and who runs it.',
  lead: 'ThuluBazaar (ठूलो बजार, “big market”) is a place where people in Nepal buy from and sell to each other.',
  parts: [
    {
      id: 'words',
      title: 'Find it in your own words',
      blocks: [
        'Some write “room for rent”, some “kotha bhadama”, some “कोठा भाडामा”. They mean the same thing, and here they find the same thing. Small spelling slips do not matter.',
      ],
    },
    {
      id: 'prices',
      title: 'Prices as people say them',
      blocks: [
        'Amounts are written in lakh and crore, land by aana, ropani, dhur and kattha, and dates in Bikram Sambat. In the price filter you can write “22.5 lakh” or “१ करोड”.',
      ],
    },
    {
      id: 'private',
      title: 'Private by default',
      blocks: [
        'No public page shows a phone number, an e-mail address or an exact location. A listing shows its area, never a pin on a map. [How we treat your data](/privacy)',
      ],
    },
    {
      id: 'light',
      title: 'Made for slow connections',
      blocks: [
        'Pages are small, photos are compressed, and you can browse and search even when scripts do not load.',
      ],
    },
    {
      id: 'money',
      title: 'We never hold your money',
      blocks: [
        'Buyer and seller settle face to face. Anyone who asks you to pay “through ThuluBazaar” is lying. [Stay safe](/safety)',
      ],
    },
    {
      id: 'order',
      title: 'What comes first in a list',
      blocks: [
        'Lists show the newest listings first; a search shows what fits your words best. Today nobody can pay to come first; should that change, such listings will say so. Who sells as a trade does is labelled “Shop” or “Dealer”.',
      ],
    },
    { id: 'who', title: 'Who runs it', blocks: [{ operator: 'company' }] },
  ],
};
