/** Why a message is warned of; the sentences shown are `chat.warning.<reason>` of packages/messages. */
export const reasons = [
  'advance_payment',
  'courier_fee',
  'customs_fee',
  'code_request',
  'qr_request',
  'fake_payment',
  'outside_link',
  'far_away_seller',
  'job_fee',
  'lottery',
] as const;

export type Reason = (typeof reasons)[number];

/** An earlier message of the conversation, as seen by whoever is to be warned. */
export interface EarlierMessage {
  writer: 'me' | 'them';
  text: string;
}

/** What is known beside the text; everything may be missing. */
export interface MessageContext {
  /** Age of the writer's account. Of one younger than seven days a link to an unknown site is warned of by itself. */
  accountAgeDays?: number;
  /**
   * Who wrote the message. A buyer who says that an advance "must be paid" is asking; a seller does not hand in
   * receipts for what was sold, and asks for a number and an address to deliver to.
   */
  writer?: 'buyer' | 'seller';
  /**
   * Messages before this one, oldest first; the last few count. "Yes, send it" goes on with what they asked for, and
   * a demand may be spread over several messages.
   */
  earlier?: readonly EarlierMessage[];
}
