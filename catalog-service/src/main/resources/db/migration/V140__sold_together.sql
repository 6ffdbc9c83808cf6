-- What was bought together, counted from order.confirmed: one row per order and product, so that the same order twice counts once and
-- all of it can be built again by reading the topic from the start.
create table sold_line (
  order_id     uuid not null,
  sku          text not null,
  confirmed_at timestamptz not null,
  primary key (order_id, sku)
);
create index sold_line_sku on sold_line (sku, confirmed_at);
create index sold_line_confirmed_at on sold_line (confirmed_at);
