create table customers (
  contact_id       uuid primary key,
  channel          text,
  address          text,
  name             text,
  last_purchase_at timestamptz,
  last_activity_at timestamptz,
  opted_out        boolean not null default false,
  consent_version  bigint not null default 0,
  fields           jsonb not null default '{}'
);
create index customers_by_activity on customers (last_activity_at) where last_purchase_at is not null and not opted_out;
comment on column customers.last_activity_at is 'Última compra o último mensaje: desde ahí se cuenta la inactividad.';
comment on column customers.fields is 'Respuestas de encuestas como campos: sameTrade, whyChanged, wantsStockNews…';

create table settings (
  id              boolean primary key default true check (id),
  dormancy_period text,
  per_second      integer
);
insert into settings (id) values (true);

create table flows (
  id           text not null,
  version      integer not null,
  definition   text not null,
  published_at timestamptz not null,
  primary key (id, version)
);

create table campaigns (
  id             uuid primary key,
  name           text not null,
  flow           text not null,
  flow_version   integer not null,
  template       text not null,
  max_recipients integer,
  state          text not null,
  created_at     timestamptz not null,
  foreign key (flow, flow_version) references flows (id, version)
);

create table recipients (
  id             uuid primary key,
  campaign_id    uuid not null references campaigns,
  contact_id     uuid not null,
  name           text,
  dormant_since  timestamptz not null,
  state          text not null,
  reason         text,
  message_id     uuid,
  sent_at        timestamptz,
  reported_at    timestamptz,
  delivered_at   timestamptz,
  read_at        timestamptz,
  session        jsonb,
  timer_at       timestamptz,
  timer_visit    integer,
  answers        integer not null default 0,
  outcome        text,
  recovered_by   uuid,
  -- Nobody is contacted twice for the same silence, whatever the campaign.
  unique (contact_id, dormant_since)
);
create index recipients_waiting on recipients (id) where state = 'WAITING';
create index recipients_timers on recipients (timer_at) where timer_at is not null;
create index recipients_sent on recipients (sent_at) where sent_at is not null;
create index recipients_by_campaign on recipients (campaign_id);
