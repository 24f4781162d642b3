-- Campaigns: centres are asked what they have in use, and answer. Their answers change installations;
-- what stands here is who was asked, who answered and what each answer said.
create table spread.campaign (
  id             uuid primary key,
  version        bigint not null,
  key            text not null unique,
  title          text not null,
  words          text not null,
  closes_on      date not null,
  audience       text not null,
  federation_key text,
  territory_key  text,
  operation_key  text,
  sent_at        timestamptz,
  closed_at      timestamptz,
  created_at     timestamptz not null,
  modified_at    timestamptz not null,
  check ((federation_key is null) <> (operation_key is null))
);
create trigger forget_history after delete on spread.campaign
  for each row execute function history.forget('campaign', 'key');

create table spread.campaign_centre (
  campaign_id uuid not null references spread.campaign (id) on delete cascade,
  centre_key  text not null,
  primary key (campaign_id, centre_key)
);

create table spread.campaign_prototype (
  campaign_id   uuid not null references spread.campaign (id) on delete cascade,
  prototype_key text not null,
  primary key (campaign_id, prototype_key)
);

create table spread.campaign_answer (
  id          uuid primary key,
  version     bigint not null,
  key         text not null unique,
  campaign_id uuid not null references spread.campaign (id) on delete cascade,
  centre_key  text not null,
  state       text not null,
  answered_by text,
  answered_at timestamptz,
  unique (campaign_id, centre_key)
);
create index campaign_answer_centre on spread.campaign_answer (centre_key);
create trigger forget_history after delete on spread.campaign_answer
  for each row execute function history.forget('campaign-answer', 'key');

create table spread.campaign_use (
  answer_id        uuid not null references spread.campaign_answer (id) on delete cascade,
  installation_key text not null,
  before           text,
  said             text not null,
  primary key (answer_id, installation_key)
);
