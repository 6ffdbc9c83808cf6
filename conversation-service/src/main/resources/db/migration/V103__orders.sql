-- Numbers for people; a rolled back confirmation leaves a gap, which is allowed for orders (not for invoices).
create sequence order_number;

create table confirmed_order (
  order_id        uuid primary key,
  number          text not null unique,
  contact_id      uuid not null,
  state           text not null,
  snapshot        jsonb not null,
  reserved_until  timestamptz,
  confirmed_at    timestamptz not null,
  updated_at      timestamptz not null
);
create index confirmed_order_by_contact on confirmed_order (contact_id, confirmed_at);
