-- An order ends at its validity even if its document was never printed.
drop index billing_order_unpaid;
create index billing_order_unpaid on billing_order (valid_until) where state in ('RESERVED', 'PRE_INVOICED');

-- When a person has taken an order that ended out of the management system; null = not (yet), or it need not be.
alter table erp_post add column voided_at timestamptz;

-- A merge may be here before the order that it concerns.
create table merged_contact (
  contact_id uuid primary key,
  into_id    uuid not null
);
create index merged_contact_into on merged_contact (into_id);
