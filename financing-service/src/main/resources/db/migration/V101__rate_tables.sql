-- Versions of the company's rates; published once, never changed: a quote names the version it came from.
create table rate_table (
  version         bigint primary key,
  valid_from      date not null,
  valid_until     date not null check (valid_until >= valid_from),
  min_amount      numeric(19, 2) not null check (min_amount > 0),
  max_amount      numeric(19, 2) not null check (max_amount >= min_amount),
  currency        text not null,
  convention      text not null,
  vat_on_interest numeric(5, 2) not null,
  origin          text not null,
  source_digest   text,
  published_at    timestamptz not null
);

create table rate_plan (
  version          bigint not null references rate_table,
  name             text not null,
  from_instalments int not null check (from_instalments >= 1),
  to_instalments   int not null check (to_instalments >= from_instalments),
  tna              numeric(9, 4) not null check (tna >= 0), -- per cent
  primary key (version, from_instalments)
);

create function rates_are_immutable() returns trigger language plpgsql as
  $$ begin raise exception 'A published rate table does not change: publish a new version'; end $$;
create trigger rate_table_is_immutable before update or delete on rate_table for each row execute function rates_are_immutable();
create trigger rate_plan_is_immutable before update or delete on rate_plan for each row execute function rates_are_immutable();
