-- What a blocked person writes is stored, and nobody else ever sees it. So the two see different last messages, different
-- states of an offer, and a blocked person sees the other read no further.
alter table conversation_members
  -- Number of the last entry this person can see; with it nothing is looked for among those they cannot.
  add column last_seq int not null default 0,
  -- How far the other has been told that this person has read.
  add column told_seq int not null default 0;

alter table messages
  -- As whoever got the offer sees it; `offer` is as its sender sees it.
  add column offer_received text check (offer_received in ('open', 'accepted', 'declined', 'replaced')),
  add constraint messages_offer_received check ((kind = 'offer') = (offer_received is not null));
