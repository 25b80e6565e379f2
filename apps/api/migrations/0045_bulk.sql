-- Listings that come in a file (ADR 70): what was read of it row by row, until it is posted, thrown away or thirty days old.
create table bulk_uploads (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references users (id) on delete cascade,
  -- Where its new listings stand.
  shop_id uuid references shops (id) on delete cascade,
  state text not null default 'reading' check (state in ('reading', 'checked', 'posting', 'posted', 'failed', 'discarded')),
  -- Why nothing could be read of it.
  problem jsonb,
  file_name text not null check (char_length(file_name) <= 200),
  byte_count integer not null check (byte_count > 0),
  -- Names of objects in the store, under private/bulk/.
  file_id uuid not null default gen_random_uuid(),
  arrived_at timestamptz(3),
  zip_id uuid,
  zip_name text check (char_length(zip_name) <= 200),
  zip_byte_count integer,
  zip_state text check (zip_state in ('awaited', 'arrived', 'read', 'failed')),
  -- What its columns are, in the order of the file, and the heads that mean nothing here.
  columns text[] not null default '{}',
  ignored text[] not null default '{}',
  -- When a job last did something of it: one that was killed is begun anew.
  touched_at timestamptz(3) not null default now(),
  -- A limit is used up until then.
  waits_until timestamptz(3),
  created_at timestamptz(3) not null default now(),
  checked_at timestamptz(3),
  finished_at timestamptz(3),
  check (num_nulls(zip_id, zip_name, zip_byte_count, zip_state) in (0, 4))
);
create index bulk_uploads_by_person on bulk_uploads (user_id, created_at desc);
create index bulk_uploads_by_shop on bulk_uploads (shop_id) where shop_id is not null;
create index bulk_uploads_by_age on bulk_uploads (created_at);
create index bulk_uploads_under_way on bulk_uploads (touched_at) where state in ('reading', 'posting');

create table bulk_rows (
  upload_id uuid not null references bulk_uploads (id) on delete cascade,
  -- As the spreadsheet counts: the heads are row 1.
  no integer not null check (no > 1),
  -- What the cells say, by column.
  raw jsonb not null,
  -- The body of the listing as it would be sent; null where it cannot be made.
  parsed jsonb,
  problems jsonb not null default '[]',
  state text not null default 'checked' check (state in ('checked', 'posted', 'changed', 'unchanged')),
  -- The listing that it changes.
  ad_id bigint,
  -- What became of it.
  listing_id bigint references ads (id) on delete set null,
  -- Asked whether the price is one, and whether it is another thing than an older listing.
  confirm_price boolean not null default false,
  confirm_different boolean not null default false,
  primary key (upload_id, no)
);
create index bulk_rows_of_listing on bulk_rows (listing_id) where listing_id is not null;

create table bulk_photos (
  upload_id uuid not null,
  no integer not null,
  position smallint not null,
  -- An address, or a name in the zip.
  source text not null,
  state text not null default 'waiting' check (state in ('waiting', 'got', 'kept', 'failed')),
  problem text,
  image_id uuid references images (id) on delete set null,
  primary key (upload_id, no, position),
  foreign key (upload_id, no) references bulk_rows (upload_id, no) on delete cascade
);
create index bulk_photos_by_image on bulk_photos (image_id) where image_id is not null;
create index bulk_photos_waiting on bulk_photos (upload_id) where state = 'waiting';
