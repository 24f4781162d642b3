-- What people follow and keep at hand, and how often they are told by e-mail of what they follow.
create schema ties;
create table ties.tie (
  account_id uuid        not null,
  thing_type text        not null,
  thing_key  text        not null,
  followed   boolean     not null,
  favourite  boolean     not null,
  since      timestamptz not null,
  primary key (account_id, thing_type, thing_key)
);
create index tie_followed on ties.tie (thing_type, thing_key) where followed;

create table ties.digest (
  account_id uuid primary key,
  rhythm     text        not null,
  told_until timestamptz not null,
  stop_key   uuid        not null unique
);

-- What is deleted is followed no more, and nobody is led to it.
create function ties.forget() returns trigger language plpgsql as $$
begin
  delete from ties.tie where thing_type = tg_argv[0] and thing_key = old.key;
  delete from notifications.notification where thing_type = tg_argv[0] and thing_key = old.key;
  return old;
end $$;
create trigger forget_ties after delete on prototypes.prototype
  for each row execute function ties.forget('prototype');
create trigger forget_ties after delete on network.organisation
  for each row execute function ties.forget('organisation');

-- What somebody worked on last.
create index change_line_account on history.change_line (account_id, id desc);
