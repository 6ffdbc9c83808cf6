-- Events already applied: the row is written in the transaction that applies the event.
create table inbox (
  event_id   uuid primary key,
  applied_at timestamptz not null default now()
);

-- Events still to be published, in the order of their ids; the relay deletes what the broker has acknowledged.
create table outbox (
  id          bigint generated always as identity primary key,
  topic       text  not null,
  key         text  not null,
  event_id    uuid  not null,
  event_time  timestamptz not null,
  traceparent text,
  body        bytea not null
);
