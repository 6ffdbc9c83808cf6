-- Vectors of products' texts: computing them costs minutes and money, so a restart and a new index find them here.
create table product_vector (
  sku       text not null,
  model     text not null,
  text_hash text not null,   -- of the text that was embedded; another one = compute again
  vector    bytea not null,  -- 32-bit floats, little endian
  primary key (sku, model)
);
