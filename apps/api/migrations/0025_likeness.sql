-- What copies are found by (ADR 56). A sketch is 32 by 32 grey pixels of a public photo; `bands` are pieces of its hashes,
-- an index of equal values by which near ones are found. Photos of conversations have none.
create table image_sketches (
  image_id uuid primary key references images (id) on delete cascade,
  sketch bytea not null check (octet_length(sketch) = 1024)
);
create table photo_prints (
  image_id uuid primary key references image_sketches (image_id) on delete cascade,
  bands int[] not null
);
create index photo_prints_bands on photo_prints using gin (bands) with (fastupdate = off);

-- Whether a photo was sketched, or cannot be: photos from before, and of the release before, are sketched by a job.
alter table images add column sketched boolean not null default false;
create index images_not_sketched on images (id) where state = 'ready' and purpose = 'listing' and not sketched;

-- What a listing says as hashes of concepts and sounds, and their MinHash in bands.
create table ad_prints (
  ad_id bigint primary key references ads (id) on delete cascade,
  title int[] not null,
  description int[] not null,
  bands int[] not null
);
create index ad_prints_bands on ad_prints using gin (bands) with (fastupdate = off);

-- Two listings that show or say the same, for a moderator: the later one, and the one that was there.
create table likeness_findings (
  id bigint primary key generated always as identity,
  ad_id bigint not null references ads (id) on delete cascade,
  other_ad_id bigint not null references ads (id) on delete cascade,
  kind text not null check (kind in ('photo', 'text')),
  score real not null check (score between 0 and 1),
  created_at timestamptz(3) not null default now(),
  decided_at timestamptz(3),
  decided_by uuid references users (id),
  decision text check (decision in ('same', 'different')),
  unique (ad_id, other_ad_id, kind),
  check (num_nulls(decided_at, decision) in (0, 2))
);
create index likeness_findings_open on likeness_findings (created_at, id) where decided_at is null;
create index likeness_findings_by_other on likeness_findings (other_ad_id);
create index likeness_findings_by_moderator on likeness_findings (decided_by) where decided_by is not null;
