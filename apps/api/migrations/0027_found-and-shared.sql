-- A listing can be reported as a conversation can. One row a person and listing: said again, it says the latest.
alter table reports alter column conversation_id drop not null;
alter table reports add column ad_id bigint references ads (id);
alter table reports add constraint report_is_of_one check (num_nonnulls(conversation_id, ad_id) = 1) not valid;
alter table reports validate constraint report_is_of_one;
alter table reports drop constraint reports_reason_check;
alter table reports add constraint reports_reason_check check (reason in (
  'scam', 'abuse', 'spam', 'fake_listing', 'other', 'sold_already', 'wrong_details', 'forbidden')) not valid;
alter table reports validate constraint reports_reason_check;
create unique index reports_of_listings on reports (ad_id, reporter_id) where ad_id is not null;

-- Listings whose pages search engines are to be told of; written only where an IndexNow key is configured.
create table search_engine_changes (
  ad_id bigint primary key references ads (id) on delete cascade,
  changed_at timestamptz not null default now()
);
