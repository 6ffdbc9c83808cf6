-- Events that wait for an answer, in order of arrival. The id is the event's.
create table pending_input (
  id          uuid primary key,
  position    bigint generated always as identity,
  contact_id  uuid not null,
  type        text not null,
  body        jsonb not null,
  source      text not null,
  time        timestamptz not null,
  traceparent text,
  arrived_at  timestamptz not null
);
create index pending_input_by_contact on pending_input (contact_id, position);

-- One row per contact with something pending: when it is answered, and who is at it.
-- It is also the lock that the arrival of an event and the end of a turn share.
create table due_turn (
  contact_id    uuid primary key,
  due_at        timestamptz not null,
  leased_until  timestamptz,
  attempts      int not null default 0
);
create index due_turn_by_due_at on due_turn (due_at);
