create table product (
  sku         text primary key,
  title       text not null,
  description text not null,
  brand       text not null,
  model       text not null,
  kind        text not null,
  price       numeric(15, 2) check (price > 0),        -- ARS, VAT included; null = on request
  vat         numeric(5, 2) not null check (vat between 0 and 100),
  on_hand     integer not null check (on_hand >= 0),
  visible     boolean not null,
  attributes  jsonb not null,
  feature     text not null,
  version     bigint not null,
  changed_at  timestamptz not null
);
create index product_kind on product (kind) where visible;
create index product_changed_at on product (changed_at);

-- The database's clock, because the search index reads on from there.
create function product_changes() returns trigger language plpgsql as $$
begin
  new.changed_at := clock_timestamp();
  return new;
end $$;
create trigger product_changes before insert or update on product for each row execute function product_changes();

-- One row per order that was ever heard of; RELEASED without lines = cancelled before it was confirmed.
create table reservation (
  order_id       uuid primary key,
  state          text not null check (state in ('HELD', 'REJECTED', 'RELEASED')),
  reserved_until timestamptz,
  paid           boolean not null default false,
  reason         text,
  changed_at     timestamptz not null
);
create index reservation_due on reservation (reserved_until) where state = 'HELD' and not paid;

create table reservation_line (
  order_id uuid not null references reservation,
  sku      text not null references product,
  quantity integer not null check (quantity > 0),
  active   boolean not null,
  primary key (order_id, sku)
);
create index reservation_line_active on reservation_line (sku) where active;

create table list_import (
  id        uuid primary key,
  file_name text not null,
  at        timestamptz not null,
  report    jsonb not null
);
