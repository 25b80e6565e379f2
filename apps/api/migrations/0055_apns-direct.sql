-- iPhones that are pushed to by Apple itself (ADR 77). The release before writes none of them, and leaves what it finds of them alone.
alter table devices drop constraint devices_channel_check;
alter table devices add constraint devices_channel_check check (channel in ('web_push', 'fcm', 'apns', 'sns')) not valid;
alter table devices validate constraint devices_channel_check;

alter table deliveries drop constraint deliveries_channel_check;
alter table deliveries add constraint deliveries_channel_check check
  (channel in ('web_push', 'fcm', 'apns', 'sns', 'mail', 'sms')) not valid;
alter table deliveries validate constraint deliveries_channel_check;
