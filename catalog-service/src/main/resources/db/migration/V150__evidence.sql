-- What a product's description rests on: the list's own words, which lexicon read them, how sure each value is (percent by name).
alter table product
  add column listed_brand text,
  add column listed_model text,
  add column section      text not null default '',
  add column lexicon      integer not null default 0,     -- 0 = described before versions were kept: read again at the next start
  add column confidence   jsonb not null default '{}';
update product set listed_brand = brand, listed_model = model;
alter table product alter column listed_brand set not null, alter column listed_model set not null;
create index product_lexicon on product (lexicon, sku);
