-- The national yearly survey: its questionnaires, its campaigns, and what centres answer.
create schema survey;

-- A version of the questionnaire is the file that says it. It never changes.
create table survey.questionnaire (
  id      uuid primary key,
  number  integer not null unique,
  file    text not null,
  kept_at timestamptz not null
);

create table survey.campaign (
  id             uuid primary key,
  version        bigint not null,
  key            text not null unique,
  federation_key text not null,
  survey_year    integer not null,
  data_year      integer not null,
  questionnaire  integer not null references survey.questionnaire (number),
  opens_on       date not null,
  closes_on      date not null,
  words          text not null,
  launched_at    timestamptz,
  closed_at      timestamptz,
  created_at     timestamptz not null,
  modified_at    timestamptz not null,
  unique (federation_key, survey_year)
);
create trigger forget_history after delete on survey.campaign
  for each row execute function history.forget('survey-campaign', 'key');

create table survey.response (
  id               uuid primary key,
  version          bigint not null,
  key              text not null unique,
  campaign_id      uuid not null references survey.campaign (id) on delete cascade,
  centre_key       text not null,
  state            text not null check (state in ('WAITING', 'BEGUN', 'SENT', 'REOPENED')),
  -- How often it was sent.
  revision         integer not null,
  sent_at          timestamptz,
  reopened_because text not null,
  reminded_at      timestamptz,
  -- Grows when an answer changes, so that the version of the whole does.
  answer_changes   integer not null,
  unique (campaign_id, centre_key)
);
create index response_centre on survey.response (centre_key);
create trigger forget_history after delete on survey.response
  for each row execute function history.forget('survey-response', 'key');

-- What people said; what is counted is counted anew each time, until it is sent.
create table survey.answer (
  response_id uuid not null references survey.response (id) on delete cascade,
  number      text not null,
  value       text not null,
  reason      text not null,
  unknown     boolean not null,
  primary key (response_id, number)
);

-- What was sent, as it was then. It never changes: another version follows it.
create table survey.sent_version (
  id          uuid primary key,
  response_id uuid not null references survey.response (id) on delete cascade,
  revision    integer not null,
  sent_at     timestamptz not null,
  sent_by     text,
  unique (response_id, revision)
);
create table survey.sent_answer (
  version_id uuid not null references survey.sent_version (id) on delete cascade,
  number     text not null,
  value      text not null,
  origin     text not null check (origin in ('COUNTED', 'TYPED', 'UNKNOWN', 'NONE')),
  reason     text not null,
  counted    text not null,
  records    bigint not null,
  missing    bigint not null,
  primary key (version_id, number)
);
