-- Events that can never be sent (too large, an invalid topic), out of the way of the others. README says how they come back.
create table outbox_failed (
  id          bigint primary key,
  topic       text  not null,
  key         text  not null,
  event_id    uuid  not null,
  event_time  timestamptz not null,
  traceparent text,
  body        bytea not null,
  reason      text  not null,
  failed_at   timestamptz not null default now()
);

-- Old notes are forgotten, see InboxRetention.
create index inbox_applied_at on inbox (applied_at);
