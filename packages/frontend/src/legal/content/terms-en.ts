import type { Document } from '../document.ts';

export const terms: Document = {
  title: 'Terms of use',
  description: 'What you and ThuluBazaar can expect of each other.',
  lead: 'What you and we can expect of each other. Whoever uses the site agrees to this; the laws of Nepal come first.',
  parts: [
    {
      id: 'who',
      title: 'Who we are',
      blocks: [
        'ThuluBazaar is an electronic platform under the E-Commerce Act 2081. It is run by:',
        { operator: 'company' },
      ],
    },
    {
      id: 'role',
      title: 'What we do, and what we do not',
      blocks: [
        'We give sellers a place to show what they offer and buyers a way to find it and to write. The purchase is between the two of them. We are no party to it, we do not own or check the goods, and we do not hold or pass on money.',
        'What we owe you: the site as described here, with care; honest lists; labels that are true; an ear for grievances.',
      ],
    },
    {
      id: 'account',
      title: 'Your account',
      blocks: [
        [
          'You need none to look and search. To sell or to write you need one, with a mobile number or e-mail address of your own.',
          'You must be 16 or older. Who is under 18 needs a parent or guardian to agree to what they buy and sell.',
          'Keep codes and passwords to yourself. What is done with your account counts as yours until you tell us that somebody else has it.',
          'One person, one account for the same purpose. It cannot be sold or lent.',
        ],
      ],
    },
    {
      id: 'selling',
      title: 'When you sell',
      blocks: [
        [
          'Offer only what is yours to sell, rent or offer, and what is there.',
          'Say what it is, in what state, and at what price with everything included. Say what is broken. Photos show the thing itself.',
          'One listing for one thing, in the right category and place. Mark it when it is sold.',
          'The description is a promise: the buyer may hold you to it, under the Consumer Protection Act 2075 too.',
        ],
      ],
    },
    {
      id: 'business',
      title: 'When you sell as a business',
      blocks: [
        'Who sells regularly to earn by it is a business, whatever the account says. A business shows its name, address, registration, PAN or VAT number, a contact and who hears grievances; it gives bills, keeps warranties, and takes things back as the law asks. We label sellers as “Shop” or “Dealer” by rules that are the same for all, and you can [object](/help#labels).',
      ],
    },
    {
      id: 'forbidden',
      title: 'What may not be offered',
      blocks: [
        'What the law forbids to sell, and what we keep out:',
        [
          'weapons, ammunition and explosives; drugs; medicines that need a prescription',
          'wild animals and plants and things made of them; old idols, manuscripts and other protected heritage',
          'people, organs, sexual services, anything that exploits children',
          'stolen goods, forged documents, false money, copies of brands, accounts and SIM cards of others',
          'citizenship cards, passports, licences and certificates',
          'gambling, lotteries, pyramid selling, promises of quick money, lending without a licence',
          'jobs abroad without a licence of the Department of Foreign Employment, and jobs that ask for money',
          'anything that insults or leaves out people for their caste, ethnicity, religion, sex, origin or disability, in rooms and jobs too',
        ],
      ],
    },
    {
      id: 'conduct',
      title: 'How we treat one another',
      blocks: [
        [
          'No threats, insults, harassment or lies about others.',
          'No fake reviews, fake offers or fake interest, for oneself or against others.',
          'No advertising in messages, no collecting of numbers or listings by programs, no attacks on the site.',
          'What others write to you stays between you, unless you bring it to us, the police or a court.',
        ],
      ],
    },
    {
      id: 'buying',
      title: 'When you buy',
      blocks: [
        'Look before you pay, and ask for a bill where the seller is a business. An offer in a conversation binds nobody; you agree when you both say so. If what you got is not what was described, first write to the seller, then [to us](/contact#grievance): we help to settle it, show the record of the conversation to whom it belongs, and act on the account.',
      ],
    },
    {
      id: 'price',
      title: 'What it costs',
      blocks: [
        'Looking, writing and listing are free. If something is ever to cost money, its price with VAT is shown before you choose it, and nothing is charged that you did not choose.',
      ],
    },
    {
      id: 'yours',
      title: 'Your words and photos',
      blocks: [
        'They stay yours. You allow us to store them, to make them smaller, to show them here and in previews of links, and to show them in searches, as long as the listing or the conversation is there. Do not use photos of others.',
      ],
    },
    {
      id: 'measures',
      title: 'When rules are broken',
      blocks: [
        'We may hide a listing, ask for a change, limit or close an account, and must report some things to the authorities. Programs help to find fraud; people decide what is disputed. You are told what was done and why, and can object [by a grievance](/contact#grievance). It is answered within 15 days.',
      ],
    },
    {
      id: 'liability',
      title: 'What we answer for',
      blocks: [
        'We answer for our own faults, and for what we knew to be unlawful and left standing. We do not answer for what users write, sell or do, for goods, or for what failed because of power, lines or others’ services. Nothing here takes away a right that the Consumer Protection Act or another law gives you.',
      ],
    },
    {
      id: 'end',
      title: 'When it ends, and when this changes',
      blocks: [
        'You can stop at any time and [have your account closed](/privacy#rights). If these terms change, the new version stands here with its date at least 15 days before it holds, and people with an account are told.',
      ],
    },
    {
      id: 'law',
      title: 'Law and disputes',
      blocks: [
        'The laws of Nepal apply: the E-Commerce Act 2081, the Consumer Protection Act 2075, the Individual Privacy Act 2075 and others. Disputes go first to our [grievance officer](/contact#grievance), then to the Department of Commerce, Supplies and Consumer Protection or the courts of Nepal. If the English and the Nepali text differ, the Nepali one counts.',
      ],
    },
  ],
};
