-- Who accompanies whom with which prototypes, where they are in use, and what centres changed.
create schema spread;

create table spread.transfer (
  id               uuid primary key,
  version          bigint not null,
  key              text not null unique,
  mentor_key       text not null,
  receiver_key     text not null,
  channel          text not null,
  operation_key    text,
  stage            text not null,
  agreed_on        date not null,
  abandoned_reason text not null,
  next_step        text not null,
  next_on          date,
  blocker          text not null,
  source           text,
  created_at       timestamptz not null,
  modified_at      timestamptz not null,
  check (mentor_key <> receiver_key)
);
create index transfer_mentor on spread.transfer (mentor_key);
create index transfer_receiver on spread.transfer (receiver_key);
create index transfer_operation on spread.transfer (operation_key) where operation_key is not null;
create trigger forget_history after delete on spread.transfer
  for each row execute function history.forget('transfer', 'key');

create table spread.transfer_prototype (
  transfer_id   uuid not null references spread.transfer (id) on delete cascade,
  prototype_key text not null,
  primary key (transfer_id, prototype_key)
);
create index transfer_prototype_key on spread.transfer_prototype (prototype_key);

create table spread.transfer_stage (
  transfer_id uuid not null references spread.transfer (id) on delete cascade,
  stage       text not null,
  since       text not null,
  primary key (transfer_id, stage)
);

create table spread.session (
  id            uuid primary key,
  transfer_id   uuid not null references spread.transfer (id) on delete cascade,
  date          date not null,
  minutes       integer not null,
  place         text not null,
  residents     integer not null,
  professionals integer not null,
  volunteers    integer not null,
  partners      integer not null,
  note          text not null
);
create index session_transfer on spread.session (transfer_id, date);

create table spread.session_support (
  session_id uuid not null references spread.session (id) on delete cascade,
  support    text not null,
  primary key (session_id, support)
);

create table spread.installation (
  id             uuid primary key,
  version        bigint not null,
  key            text not null unique,
  prototype_key  text not null,
  version_number text,
  centre_key     text not null,
  transfer_key   text references spread.transfer (key),
  state          text not null,
  stop_reason    text not null,
  source         text,
  created_at     timestamptz not null,
  modified_at    timestamptz not null
);
create unique index installation_running on spread.installation (prototype_key, centre_key)
  where state <> 'STOPPED';
create index installation_centre on spread.installation (centre_key);
create index installation_transfer on spread.installation (transfer_key)
  where transfer_key is not null;
create trigger forget_history after delete on spread.installation
  for each row execute function history.forget('installation', 'key');

create table spread.installation_state (
  installation_id uuid not null references spread.installation (id) on delete cascade,
  state           text not null,
  since           text not null,
  primary key (installation_id, state)
);

-- How much an installation was used, told every few months.
create table spread.evidence (
  id              uuid primary key,
  installation_id uuid not null references spread.installation (id) on delete cascade,
  date            date not null,
  uses            integer,
  people          integer,
  testimony       text not null,
  consented       boolean not null
);
create index evidence_installation on spread.evidence (installation_id, date);

create table spread.adaptation (
  id               uuid primary key,
  version          bigint not null,
  key              text not null unique,
  installation_key text not null references spread.installation (key),
  title            text not null,
  changed          text not null,
  reason           text not null,
  noted_on         text not null,
  state            text not null,
  offered_at       timestamptz,
  answered_at      timestamptz,
  answer           text not null,
  accepted_version text,
  created_at       timestamptz not null,
  modified_at      timestamptz not null
);
create index adaptation_installation on spread.adaptation (installation_key);
create trigger forget_history after delete on spread.adaptation
  for each row execute function history.forget('adaptation', 'key');
