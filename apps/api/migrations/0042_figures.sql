-- Sums of each day in Nepal, and of which district where that is known; '' where it is not, or means nothing. Nobody is in them.
create table daily_figures (
  figure text not null,
  day date not null,
  district_id text not null default '',
  value bigint not null check (value > 0),
  primary key (figure, day, district_id)
);
-- Until when each was counted; the days after that are counted when somebody asks.
create table figures_counted (
  figure text primary key,
  upto date not null
);

-- What a day is counted by.
create index users_by_age on users (created_at);
create index ads_by_first_published on ads ((coalesce(first_published_at, published_at)));
create index case_decisions_by_time on case_decisions (decided_at);
-- Written in the order of time, and hardly changed: a thousandth of the size.
create index messages_by_time on messages using brin (sent_at);
