import type { Document } from '../document.ts';

export const privacy: Document = {
  title: 'Privacy',
  description: 'What ThuluBazaar knows about you, why, for how long, and what you can ask for.',
  lead: 'What we know about you, why, for how long, and what you can ask for. Under the Individual Privacy Act 2075 your number, address and e-mail are your own affair.',
  parts: [
    {
      id: 'short',
      title: 'In short',
      blocks: [
        [
          'Looking and searching needs no account, and nobody follows you for it.',
          'Your number and e-mail address stand on no page and are encrypted where we keep them.',
          'We sell no data and show no advertising of others.',
          'You can see, change, get and have deleted what is yours.',
        ],
      ],
    },
    {
      id: 'who',
      title: 'Who is responsible',
      blocks: [{ operator: 'company' }],
    },
    {
      id: 'what',
      title: 'What we keep, and why',
      blocks: [
        [
          'Your mobile number or e-mail address: to sign you in and to tell you what you asked to hear.',
          'Your name, place, language and what you write about yourself: buyers see the name and what you wrote.',
          'Your listings, with words, photos, price and area: for everybody to see. Photos are made anew, so that nothing hidden in them (place, camera) goes out.',
          'What you write of deals: for everybody to see, once it is shown.',
          'Messages and offers: for the two of you. Programs read them for signs of fraud; people read them only when one of you reports the conversation or a court orders it.',
          'What you keep: favourites, saved searches, sellers you follow.',
          'Where you are signed in: kind of device, network address, last use, so that you can end what is not yours.',
          'Where you want notifications: the address under which your browser or app can be woken, until you turn them off, sign out there or it no longer answers.',
          'Reports and grievances, and what was decided: to act on them and to answer for it.',
          'Counts of requests by network, for minutes to a day: to keep the site up. Faults of pages, without who had them.',
        ],
        'We ask for no citizenship number and no documents to sell. We do not know your exact place: you choose an area.',
      ],
    },
    {
      id: 'phone',
      title: 'What stays on your phone',
      blocks: [
        'The language, light or dark, searches of yours, places and listings you looked at, drafts and unsent messages stay in your browser or in the app. So do what you can open without a line: the last listings you saw, your own, conversations; these go when you sign out. We do not get them unless you send them. The only cookies are those for signing in (session, that you are signed in, and this device) and for the language. There are none of others.',
      ],
    },
    {
      id: 'who-sees',
      title: 'Who else gets something',
      blocks: [
        [
          'Other users: what you publish and what you write to them. Your number only if you chose to take calls, and then only people who are signed in and have added their own; you see how many.',
          'Who works for us under contract: the computer centre (Amazon Web Services in Mumbai, with copies in Singapore), senders of SMS and e-mail, and a service for faults of programs. They may use it for nothing else.',
          'Who brings notifications to your phone, if you turned them on: for the app Google (Firebase), on iPhones Apple, for a browser its maker. In a browser what they say is encrypted on the way; what the app shows passes through Google or Apple.',
          'Google, Facebook or Apple, if you sign in with an account of theirs: that you do. From them we get your name there, your e-mail address if they give it, and a number for the account; no friends, no posts.',
          'Police, courts and authorities: what a lawful written order names, no more.',
        ],
      ],
    },
    {
      id: 'how-long',
      title: 'For how long',
      blocks: [
        [
          'Sign-in codes: five minutes. Sessions: 30 days without use, 180 at most.',
          'Listings end after 30 days unless you renew them. They stay under “My listings” until you delete them.',
          'Photos of papers that you send to be verified: 90 days after the decision, or until you take them back. The name and place you say with them: 90 days after the mark ends.',
          'Who looked at whose number: 90 days. Notifications: 90 days. What an alert found: 180 days.',
          'The mark that a device is known: 400 days without use.',
          'Conversations: as long as one of you has an account. A message can be taken back within an hour.',
          'Records that the E-Commerce Act asks for (grievances, reports, decisions; of listings that and when they were there): five years. When an account is deleted they name nobody.',
          'Of a suspended or banned account that is deleted: a mark of its number and e-mail from which they cannot be read, for a year, so that nobody gets round a decision by leaving.',
          'Copies for emergencies: a year at most after the original is gone.',
        ],
      ],
    },
    {
      id: 'safe',
      title: 'How it is kept safe',
      blocks: [
        'Everything travels encrypted. Numbers, e-mail addresses, messages and network addresses are encrypted in the database too, under keys kept apart. Passwords and codes are stored only as marks from which they cannot be read. If data of yours is ever taken, we tell you and the authorities without delay, and what to do.',
      ],
    },
    {
      id: 'rights',
      title: 'What you can ask for',
      blocks: [
        [
          'To see and change: your [profile](/profile), [your listings](/my) and what you keep are open to you at any time.',
          'To get a copy of everything that is yours, to read and for programs, with your photos: your [profile](/profile) makes it.',
          'To have something wrong corrected, or something deleted that is no longer needed.',
          'To leave for a while, or to have your account [deleted](/profile): it is out of sight at once, and gone after 30 days, but for the records above and for messages, which the other of the two keeps as from a deleted account.',
          'To take back an agreement, and to object to a decision of a program: a person looks at it.',
        ],
        'For what the pages do not offer, [write to us](/contact) from the number or address of your account. It costs nothing, and is done within 15 days. If you do not agree, you can go to the [grievance officer](/contact#grievance), and to the district court under the Individual Privacy Act.',
      ],
    },
    {
      id: 'children',
      title: 'Children',
      blocks: [
        'The site is for people of 16 and older. If you find an account of a younger child, tell us and we close it. Do not show children in photos so that they can be recognised.',
      ],
    },
    {
      id: 'changes',
      title: 'When this changes',
      blocks: [
        'The new version stands here with its date at least 15 days before it holds, and people with an account are told. If the English and the Nepali text differ, the Nepali one counts.',
      ],
    },
  ],
};
