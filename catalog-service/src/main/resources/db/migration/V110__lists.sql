-- What lists know of a product, and reservations that the company's own system knows by now.
alter table product
  add column source text not null default 'lista',
  add column list_amount numeric(19, 4) check (list_amount > 0),
  add column list_currency text,
  add column list_vat_included boolean,
  add column rate numeric(19, 6),                       -- pesos per unit with which the price was made; null = there was none
  add column stock_as_of timestamptz,                   -- on_hand is true as of then; null = nobody said
  add constraint product_list_price check ((list_amount is null) = (list_currency is null) and (list_amount is null) = (list_vat_included is null));
update product set list_amount = price, list_currency = 'ARS', list_vat_included = true, rate = 1 where price is not null;
create index product_source on product (source) where visible;
create index product_foreign on product (list_currency) where list_currency <> 'ARS';

-- Only what was published moves the time from which the search index reads on: an as-of time alone is no news.
create or replace function product_changes() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' or new.version <> old.version then
    new.changed_at := clock_timestamp();
  end if;
  return new;
end $$;

alter table reservation add column erp_posted_at timestamptz;

create table source (
  name       text primary key,
  settings   jsonb not null,
  changed_at timestamptz not null default clock_timestamp()
);

-- One row per source that is fetched; the lease ends by itself when a process dies.
create table source_pull (
  source       text primary key references source on delete cascade,
  due_at       timestamptz not null,
  leased_until timestamptz,
  started_at   timestamptz,
  ended_at     timestamptz,
  ok           boolean,
  problem      text,
  failures     integer not null default 0,
  import_id    uuid
);

create table exchange_rate (
  currency   text not null check (currency ~ '^[A-Z]{3}$' and currency <> 'ARS'),
  valid_from date not null,
  pesos      numeric(19, 6) not null check (pesos > 0),
  primary key (currency, valid_from)
);

alter table list_import
  add column source text not null default 'lista',
  add column state text not null default 'DONE',
  add column full_list boolean not null default false,
  add column as_of timestamptz,
  add column touched_at timestamptz not null default clock_timestamp();
create index list_import_source on list_import (source, as_of) where full_list and state = 'DONE';
create index list_import_at on list_import (at);

create table import_rejection (
  import_id   uuid not null references list_import on delete cascade,
  place       bigint generated always as identity,
  row_number  bigint not null,
  column_name text not null,
  value       text not null,
  reason      text not null,
  primary key (import_id, row_number, place)
);
