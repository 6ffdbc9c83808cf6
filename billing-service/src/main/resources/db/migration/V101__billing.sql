-- Consecutive numbers: the row is locked by whoever takes the next one, until its transaction ends.
create table counter (
  name text primary key,
  last bigint not null
);
insert into counter values ('pre-invoice', 0);

create table billing_order (
  order_id           uuid primary key,
  number             text not null,
  contact_id         uuid not null,
  state              text not null,
  snapshot           jsonb not null, -- what the buyer confirmed, as it came with stock.reserved
  valid_until        timestamptz not null,
  confirmed_at       timestamptz not null,
  pre_invoice_number bigint unique, -- null = cancelled before it could be numbered
  numbered_at        timestamptz,
  pre_invoice_id     uuid,
  check ((pre_invoice_number is null) = (numbered_at is null))
);
create index billing_order_contact on billing_order (contact_id, confirmed_at desc);
create index billing_order_unpaid on billing_order (valid_until) where state = 'PRE_INVOICED';
create index billing_order_unfinished on billing_order (numbered_at) where pre_invoice_number is not null and pre_invoice_id is null;

-- Cancellations that were here before their order.
create table early_cancellation (
  order_id     uuid primary key,
  cancelled_at timestamptz not null
);

-- Bytes as they were issued: pre-invoices now, invoices later.
create table document (
  document_id  uuid primary key,
  order_id     uuid not null references billing_order,
  kind         text not null,
  number       text not null,
  file_name    text not null,
  content_type text not null,
  sha256       text not null,
  bytes        bytea not null,
  created_at   timestamptz not null,
  unique (order_id, kind),
  unique (kind, number)
);

create table erp_post (
  order_id       uuid primary key references billing_order,
  state          text not null,
  attempts       int not null,
  tries_in_round int not null,
  reason         text,
  retryable      boolean not null,
  reference      text,
  due_at         timestamptz -- null = not by itself
);
create index erp_post_due on erp_post (due_at) where due_at is not null;

create table executive_notice (
  order_id uuid not null references billing_order,
  address  text not null,
  attempts int not null default 0,
  due_at   timestamptz, -- null = sent
  sent_at  timestamptz,
  primary key (order_id, address)
);
create index executive_notice_due on executive_notice (due_at) where due_at is not null;
