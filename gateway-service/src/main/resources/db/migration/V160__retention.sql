-- Looked at for every message seen at the provider (whose is it?) and before every campaign message.
create index attempt_of_contact on attempt (contact_id, started_at);

-- What people wrote and what was written to them is forgotten after a while, see ForgettingJob.
alter table inbound_message add column received_at timestamptz not null default now();
create index inbound_message_received_at on inbound_message (received_at);
create index delivery_closed_created_at on delivery (created_at) where phase = 'CLOSED';
create index received_event_received_at on received_event (received_at) where state <> 'NEW';
