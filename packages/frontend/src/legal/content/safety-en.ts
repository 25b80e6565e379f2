import type { Document } from '../document.ts';

export const safety: Document = {
  title: 'Stay safe',
  description: 'How to buy and sell safely: the common tricks and what to do about them.',
  lead: 'Most people are honest. A few habits keep you safe from the rest.',
  parts: [
    {
      id: 'buy',
      title: 'When you buy',
      blocks: [
        [
          'Meet by day, in a public place, and take someone along for expensive things.',
          'Look at it, switch it on, try it. Pay only then.',
          'A price far below the usual is the oldest trick there is.',
          'Never pay an advance, “delivery charge” or “reservation” to someone you have not met.',
          'For a phone, check the IMEI and ask for the bill. For a vehicle, compare the bluebook with the engine and chassis numbers.',
          'For land, look at the lalpurja and the map at the Malpot and Napi offices yourself before any deposit.',
        ],
      ],
    },
    {
      id: 'sell',
      title: 'When you sell',
      blocks: [
        [
          'Scanning a QR code or typing your PIN sends money. It never receives it.',
          'See the money in your own account or wallet before you hand anything over; a screenshot proves nothing.',
          'Never tell anyone a code that came by SMS, whoever they say they are.',
        ],
      ],
    },
    {
      id: 'rent',
      title: 'When you rent a room',
      blocks: [
        ['See the room and meet the owner in it before you pay.', 'Ask for a receipt for any deposit.'],
      ],
    },
    {
      id: 'work',
      title: 'When you look for work',
      blocks: [
        [
          'A real employer does not ask for money before you start.',
          "For work abroad, check the company's licence and the demand with the Department of Foreign Employment.",
        ],
      ],
    },
    {
      id: 'help',
      title: 'If something went wrong',
      blocks: [
        [
          'Keep the messages, numbers and payment slips, and do not send any more money.',
          'Call the police on 100, or report to the Cyber Bureau of Nepal Police.',
          'Tell your bank or wallet at once; they can sometimes stop a transfer.',
          'Tell us: press “Report” on the listing or in the conversation, or [write to us](/contact). We can put a conversation together, signed, for the police.',
        ],
      ],
    },
  ],
};
