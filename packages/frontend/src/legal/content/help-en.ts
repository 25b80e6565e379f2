import type { Document } from '../document.ts';

export const help: Document = {
  title: 'Help',
  description: 'How to find, buy, sell and keep your account in order on ThuluBazaar.',
  lead: 'Short answers to what people ask most.',
  parts: [
    {
      id: 'find',
      title: 'Finding something',
      blocks: [
        [
          'Write what you want in any script: “room in Koteshwor”, “kotha bhadama” or “पुरानो मोबाइल”. A price can stand with it: “bike under 2 lakh”.',
          'Narrow it with the filters: place, price, and what matters for that kind of thing.',
          'Nothing fits today? Press the bell above the results, and you hear of each new listing that does. They stand under [Saved searches](/saved-searches).',
          'The heart keeps a listing under [Favourites](/favourites); you hear when its price falls or it is sold.',
        ],
      ],
    },
    {
      id: 'buy',
      title: 'Buying',
      blocks: [
        [
          'Write to the seller from the listing. Your number is not shown to them.',
          'Some sellers take calls. Numbers are shown to signed-in people who have added their own.',
          'You can make an offer in the conversation. An offer is no contract: you agree when you meet.',
          'Look at the thing, then pay the seller directly. Read [Stay safe](/safety) first.',
        ],
      ],
    },
    {
      id: 'sell',
      title: 'Selling',
      blocks: [
        [
          '[Post a listing](/post): a few words, photos, a price and the place. It is free.',
          'Good light and four photos or more sell best. Say what is broken; buyers see it anyway.',
          'Leave phone numbers and addresses out of the text: they are hidden. In your [profile](/profile) you say whether you take calls, and when.',
          'A listing is shown for 30 days. One tap under [My listings](/my) keeps it for another 30.',
          'Mark it as sold when it is, so that nobody asks in vain.',
        ],
      ],
    },
    {
      id: 'hidden',
      title: 'Why a listing is not shown',
      blocks: [
        'Some listings are looked at before they go live, and some are taken down because they break the [rules](/terms#forbidden). Under [My listings](/my) it says what to change. If you think we are wrong, [write to us](/contact#grievance).',
      ],
    },
    {
      id: 'labels',
      title: 'Private, shop or dealer',
      blocks: [
        'A private seller sells their own things. Who sells very much of one kind is labelled “Dealer”, by a count that is the same for all; your [profile](/profile) shows how you stand and lets you object. The label says how much somebody sells, not how honest they are.',
      ],
    },
    {
      id: 'account',
      title: 'Your account',
      blocks: [
        [
          'Sign in with your mobile number: a code comes by SMS. Or use e-mail and password, or a passkey.',
          'In your [profile](/profile) you can ask for a code of an app as well, so that your number alone opens nothing. Keep the recovery codes: they stand in for a lost phone.',
          'No code? Wait a minute, check the number, then ask for another. Codes are good for five minutes.',
          'A new number or a lost phone: sign in with your other way, and change the number in your [profile](/profile); with no other way, [ask for the account](/recover). There you also see where you are signed in, and can end it.',
          'To have your account closed or to get a copy of your data, [write to us](/contact). What that covers stands in [Privacy](/privacy#rights).',
        ],
      ],
    },
    {
      id: 'phone',
      title: 'Slow or old phones',
      blocks: [
        'Browsing, searching and reading messages work without scripts and on a slow line. What you write while offline is kept on your phone and sent when the line is back.',
      ],
    },
  ],
};
