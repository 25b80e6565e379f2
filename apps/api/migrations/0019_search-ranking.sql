-- How complete a listing is (photos, price, description; 0 to 100), which search orders by; and by which rules a document was
-- made, so that those of older rules are found and made anew.
alter table ad_search
  add column quality smallint not null default 50,
  add column version smallint not null default 0;
create index ad_search_version on ad_search (version, ad_id);

-- "bike", "room", "mobile" are whole categories: their newest are read from an index, not matched word by word.
create index ad_search_category on ad_search (category_no, published_at desc, ad_id desc);
create index ad_search_top_category on ad_search (top_category_no, published_at desc, ad_id desc);

-- What suggestions are made of, counted every night: words as sellers write them in titles, and listings by category.
create table search_words (
  word text collate "C" primary key,
  uses int not null
);
create table search_categories (
  no int primary key,
  uses int not null
);

-- What searches did not find, added up by day and word, without who asked: the lexicon grows from it.
create table search_gaps (
  day date not null,
  kind text not null check (kind in ('word', 'query')),
  text text collate "C" not null check (char_length(text) <= 80),
  times int not null,
  primary key (day, kind, text)
);
