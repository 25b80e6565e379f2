-- In a transaction of its own, so that checking what is there keeps nobody from writing.
alter table ads
  validate constraint ads_state_check,
  validate constraint ads_removed_from_check,
  validate constraint published_has_answered_price,
  validate constraint published_is_whole,
  validate constraint scheduled_has_a_time,
  validate constraint dropped_from_a_price;
