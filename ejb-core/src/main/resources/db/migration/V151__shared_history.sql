-- One history for whatever people edit: who changed which field of what, and when.

create schema history;

alter table prototypes.change set schema history;
alter table history.change rename to change_line;
alter table history.change_line rename column prototype_key to thing_key;
alter table history.change_line add column thing_type text not null default 'prototype';
alter table history.change_line alter column thing_type drop default;

drop index history.change_prototype;
create index change_line_thing on history.change_line (thing_type, thing_key, id desc);

update protection.erasure_place set table_name = 'history.change_line'
  where table_name = 'prototypes.change';

-- What is deleted takes its history with it; the arguments say its type and the column of its key.
create function history.forget() returns trigger language plpgsql as $$
begin
  delete from history.change_line
    where thing_type = tg_argv[0] and thing_key = to_jsonb(old) ->> tg_argv[1];
  return old;
end $$;

create trigger forget_history after delete on prototypes.prototype
  for each row execute function history.forget('prototype', 'key');
create trigger forget_history after delete on network.organisation
  for each row execute function history.forget('organisation', 'key');
create trigger forget_history after delete on protection.breach
  for each row execute function history.forget('breach', 'id');
