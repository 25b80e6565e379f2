-- Whether the app on a device shows a message by itself when it holds data alone, and can so put buttons to it: apps say so when they
-- register. False of what the release before writes, and of apps from before: those get what Firebase shows.
alter table devices add column presents boolean not null default false;
