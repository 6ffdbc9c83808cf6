-- What is kept per contact. version grows with every change and is what a turn compares before it applies its answer.
create table conversation (
  contact_id         uuid primary key,
  version            bigint not null,
  owner              text not null check (owner in ('bot', 'queue', 'executive')),
  ownership_version  bigint not null,
  executive          text,
  name               text,
  channel            text,
  address            text,
  dialogue           jsonb not null,
  updated_at         timestamptz not null
);

-- A contact that was merged into another one; late events still name the old id.
create table merged_contact (
  contact_id  uuid primary key,
  into_id     uuid not null
);

-- What was said, by whom, in order; the executive reads it before writing.
create table transcript_line (
  id          bigint generated always as identity primary key,
  contact_id  uuid not null,
  at          timestamptz not null,
  speaker     text not null check (speaker in ('buyer', 'bot', 'executive')),
  text        text not null
);
create index transcript_line_by_contact on transcript_line (contact_id, id);
