import type { Document } from '../document.ts';

export const contact: Document = {
  title: 'Contact and grievances',
  description: 'How to reach ThuluBazaar, how to make a grievance and when it is decided.',
  lead: 'Most things are answered fastest where they happen: on the listing or in the conversation.',
  parts: [
    {
      id: 'first',
      title: 'About a listing or a person',
      blocks: [
        [
          'To ask about something for sale, write to the seller from the listing. We cannot answer for sellers.',
          'If a listing is false, forbidden or already sold, press “Report” below it.',
          'If somebody writes to you rudely or tries to cheat you, open the conversation and choose “Report” or “Block”.',
          'For how things work here, read [Help](/help).',
        ],
      ],
    },
    { id: 'write', title: 'Write or call', blocks: [{ operator: 'company' }] },
    {
      id: 'grievance',
      title: 'Grievances',
      blocks: [
        'You may complain about us, about a decision of ours, or about a seller with whom you could not agree. Write to the person below. Say what happened, when, and what you ask for; add the number of the listing if there is one. It costs nothing.',
        { operator: 'grievance' },
      ],
    },
    {
      id: 'when',
      title: 'What happens then',
      blocks: [
        [
          'At once you get an answer that your grievance has arrived, with a number.',
          'Within 15 days it is decided, and you are told the decision and the reason.',
          'If you do not agree, or hear nothing, you may go to the Department of Commerce, Supplies and Consumer Protection, or to a court. We keep the record for five years.',
        ],
      ],
    },
    {
      id: 'authorities',
      title: 'Authorities and weaknesses',
      blocks: [
        'Police and courts write to the company’s address above. Who finds a weakness in the site finds whom to tell in [the file security.txt](/.well-known/security.txt).',
      ],
    },
  ],
};
