-- Who asks whom to accompany a centre, until it is accepted or declined.
create table spread.mentor_request (
  id            uuid primary key,
  version       bigint not null,
  prototype_key text not null,
  centre_key    text not null,
  mentor_key    text not null,
  message       text not null,
  state         text not null,
  asked_by      text not null,
  asked_at      timestamptz not null,
  answer        text not null,
  answered_at   timestamptz,
  transfer_key  text references spread.transfer (key) on delete set null,
  check (mentor_key <> centre_key)
);
create unique index mentor_request_waiting
  on spread.mentor_request (prototype_key, centre_key, mentor_key) where state = 'ASKED';
create index mentor_request_mentor on spread.mentor_request (mentor_key);
create index mentor_request_centre on spread.mentor_request (centre_key);

-- By when a centre wants to use what it plans: a year, a month or a day.
alter table spread.installation add column planned_for text;
