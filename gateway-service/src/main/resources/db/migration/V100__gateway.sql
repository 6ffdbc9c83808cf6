-- People and how they are reached. A merged contact keeps its row; merged_into names the one that took over.
create table contact (
  id                uuid primary key,
  version           bigint not null,
  name              text,
  merged_into       uuid references contact,
  created_at        timestamptz not null,
  -- opens the 24 h window
  last_inbound_at   timestamptz,
  -- the newest that conversation told us; 0 = nothing yet, the bot speaks
  ownership_version bigint not null default 0,
  owner             text not null default 'BOT',
  consent           text,
  consent_version   bigint not null default 0,
  consent_said_at   timestamptz
);

create table identity (
  channel      text not null,
  value        text not null,
  contact_id   uuid not null references contact,
  last_used_at timestamptz not null,
  primary key (channel, value)
);
create index identity_of_contact on identity (contact_id);

-- What the provider posted, as it came. Done rows stay for a while as the record of what was said.
create table received_event (
  seq         bigint generated always as identity primary key,
  event_id    text not null unique,
  type        text not null,
  -- whose order matters: the person's address, or the event's own id
  subject     text not null,
  body        text not null,
  received_at timestamptz not null,
  state       text not null default 'NEW' check (state in ('NEW', 'DONE', 'FAILED')),
  failures    int not null default 0,
  due_at      timestamptz not null,
  problem     text
);
create index received_event_new on received_event (subject, seq) where state = 'NEW';

-- One row per content of a provider's message: a second event about it publishes nothing.
create table inbound_message (
  provider_message_id text not null,
  content_index       int  not null,
  message_id          uuid not null,
  contact_id          uuid not null,
  primary key (provider_message_id, content_index)
);

create table delivery (
  message_id        uuid primary key,
  seq               bigint generated always as identity,
  contact_id        uuid not null,
  purpose           text not null,
  -- replies 0, notifications 1, campaigns 2
  priority          int  not null,
  ownership_version bigint,
  correlation_id    text,
  content           text not null,
  outside_window    text,
  created_at        timestamptz not null,
  expires_at        timestamptz,
  -- what the sender still has to do
  phase             text not null check (phase in ('WAITING', 'HELD', 'CLAIMED', 'SENDING', 'AMBIGUOUS', 'CLOSED')),
  -- when the phase wants attention again
  due_at            timestamptz not null,
  held_for          text,
  failures          int not null default 0,
  ambiguities       int not null default 0,
  -- what was last published in message.status
  status            text,
  reason            text,
  detail            text
);
create index delivery_due on delivery (priority, seq) where phase in ('WAITING', 'HELD');
create index delivery_open on delivery (contact_id, seq) where phase <> 'CLOSED';
create index delivery_review on delivery (due_at) where phase in ('CLAIMED', 'SENDING', 'AMBIGUOUS');

-- Committed before the POST. The id is the externalId, so that a status finds it even if the answer never came.
create table attempt (
  id                  uuid primary key,
  message_id          uuid not null references delivery,
  contact_id          uuid not null,
  business_initiated  boolean not null,
  started_at          timestamptz not null,
  outcome             text check (outcome in ('ACCEPTED', 'REJECTED', 'NOT_SENT', 'AMBIGUOUS')),
  provider_message_id text
);
create index attempt_of_message on attempt (message_id);
create index attempt_provider_id on attempt (provider_message_id);
create index attempt_budget on attempt (started_at) where business_initiated;

-- A status that names only the provider's id and came before the answer that tells us this id.
create table parked_status (
  id                  bigint generated always as identity primary key,
  provider_message_id text not null,
  state               text not null,
  reason              text,
  detail              text,
  at                  timestamptz not null,
  parked_at           timestamptz not null
);
create index parked_status_message on parked_status (provider_message_id);

-- The per-second bucket, shared by all replicas.
create table pace (
  id          int primary key,
  tokens      double precision not null,
  refilled_at timestamptz not null
);
insert into pace (id, tokens, refilled_at) values (1, 0, '2000-01-01T00:00:00Z');

-- What an executive did and conversation has not answered yet: while a row stands, no reply goes out.
create table fence (
  seq         bigint generated always as identity primary key,
  activity_id text not null unique,
  contact_id  uuid not null,
  raised_at   timestamptz not null
);
create index fence_of_contact on fence (contact_id);

-- Append-only. "effective" says whether the entry changed the ledger's word.
create table consent_entry (
  id         bigint generated always as identity primary key,
  contact_id uuid not null,
  consent    text not null,
  source     text not null,
  said       text,
  message_id uuid,
  said_at    timestamptz not null,
  written_at timestamptz not null,
  effective  boolean not null
);
create index consent_entry_of_contact on consent_entry (contact_id);

-- While a row stands, no campaign message goes out (a spam limit, a locked account).
create table campaign_stop (
  id     int primary key,
  reason text not null,
  since  timestamptz not null
);

-- Our template names and what the provider says about them.
create table template (
  name        text primary key,
  provider_id text not null,
  status      text not null,
  checked_at  timestamptz not null
);
