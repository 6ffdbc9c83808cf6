create table work_item (
  id            uuid primary key,
  contact_id    uuid not null,
  version       bigint not null,
  state         text not null check (state in ('opened', 'claimed', 'released', 'closed')),
  reason        text not null,
  summary       text not null,
  executive     text,
  opened_at     timestamptz not null,
  changed_at    timestamptz not null,
  -- when the executives are told (again); null = nobody has to be told any more
  announce_at   timestamptz,
  announcements int not null default 0
);
-- A contact is in the queue once.
create unique index work_item_open_once on work_item (contact_id) where state in ('opened', 'claimed');
create index work_item_by_announcement on work_item (announce_at) where announce_at is not null;
create index work_item_by_state on work_item (state, opened_at);
