-- What an incompatible version had stored is put aside, not lost, when the dialogue begins anew.
alter table conversation add column unreadable_dialogue jsonb;
