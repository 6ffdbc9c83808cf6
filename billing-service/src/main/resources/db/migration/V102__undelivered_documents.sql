-- Which message carries which document: what the gateway reports of it is known by the message's id.
create table document_message (
  message_id  uuid primary key,
  order_id    uuid not null references billing_order,
  failed_for  text, -- why it never arrived, as the gateway says it; null = nothing bad was heard
  failed_at   timestamptz
);

-- An executive is told of an order's confirmation, and of its document that never arrived.
alter table executive_notice
  add column subject text not null default 'ORDER_CONFIRMED',
  add column detail text,
  drop constraint executive_notice_pkey,
  add primary key (order_id, address, subject);
