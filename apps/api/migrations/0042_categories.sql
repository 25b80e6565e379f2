-- What an admin makes of a category, over what the files say (ADR 67). A null says what the files say.
create table category_settings (
  category_id text primary key references categories (id),
  name_en text check (char_length(name_en) between 1 and 60),
  name_ne text check (char_length(name_ne) between 1 and 60),
  position integer check (position between 1 and 100),
  hidden boolean not null default false,
  words text[] not null default '{}',
  -- By attribute: required, optional or hidden.
  fields jsonb not null default '{}',
  version integer not null default 1,
  changed_by uuid not null references users (id),
  changed_at timestamptz(3) not null default now()
);
create index category_settings_by_author on category_settings (changed_by);
