-- What a federation set out to reach with its network, beside what operations promised.
create table steering.network_goal (
  id             uuid primary key,
  version        bigint not null,
  federation_key text not null unique,
  label_fr       text not null,
  label_en       text not null,
  target         numeric(14, 2) not null check (target > 0),
  unit           text not null,
  starts         text not null,
  ends           text not null,
  source         text not null,
  measure        text
);
create trigger forget_history after delete on steering.network_goal
  for each row execute function history.forget('network-goal', 'federation_key');
