-- What funders are told of an operation: templates, reports, and their frozen versions.
create schema reporting;

-- Those that administrators changed; the others are the shipped ones.
create table reporting.template (
  id      uuid primary key,
  version bigint not null,
  key     text not null unique,
  number  integer not null,
  content text not null
);
create trigger forget_history after delete on reporting.template
  for each row execute function history.forget('report-template', 'key');

create table reporting.report (
  id            uuid primary key,
  version       bigint not null,
  key           text not null unique,
  operation_key text not null references steering.operation (key),
  number        integer not null,
  template_key  text not null,
  -- The template as it was when the report was begun: it stays the report's own.
  template_number integer not null,
  template      text not null,
  title         text not null,
  funder_key    text not null,
  starts        date not null,
  ends          date not null check (ends >= starts),
  -- Whether it is being written; the number of versions that are frozen; why the next one is made.
  drafting      boolean not null,
  versions      integer not null,
  reason        text not null,
  begun_at      timestamptz not null,
  text_changes  integer not null,
  sorted        text not null generated always as (public.plain(title)) stored,
  unique (operation_key, number)
);
create index report_search on reporting.report using gin (sorted public.gin_trgm_ops);
create trigger forget_history after delete on reporting.report
  for each row execute function history.forget('report', 'key');

create table reporting.report_text (
  report_id uuid not null references reporting.report (id) on delete cascade,
  section   text not null,
  text      text not null,
  primary key (report_id, section)
);

-- A version is what it was when it was frozen. Its two signatures come once each, and stay.
create table reporting.report_version (
  id            uuid primary key,
  report_id     uuid not null references reporting.report (id),
  number        integer not null,
  content       text not null,
  reason        text not null,
  frozen_at     timestamptz not null,
  frozen_by     text not null,
  signed_at     timestamptz,
  signed_by     text,
  approved_at   timestamptz,
  approved_by   text,
  unique (report_id, number)
);

create table reporting.report_file (
  version_id uuid not null references reporting.report_version (id),
  format     text not null,
  content    bytea not null,
  primary key (version_id, format)
);

create function reporting.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'A frozen report is never changed: make a new version' using errcode = 'restrict_violation';
end $$;
create trigger stays_as_it_is before delete on reporting.report_version
  for each row execute function reporting.refuse_change();
-- Who did something is forgotten with their account, and nothing else.
create trigger keeps_its_content before update on reporting.report_version
  for each row when (
    (new.id, new.report_id, new.number, new.content, new.reason, new.frozen_at)
      is distinct from (old.id, old.report_id, old.number, old.content, old.reason, old.frozen_at)
    or (old.signed_at is not null and new.signed_at is distinct from old.signed_at)
    or (old.approved_at is not null and new.approved_at is distinct from old.approved_at))
  execute function reporting.refuse_change();
create trigger stays_as_it_is before update or delete on reporting.report_file
  for each row execute function reporting.refuse_change();

create table reporting.report_comment (
  id          uuid primary key,
  version_id  uuid not null references reporting.report_version (id),
  section     text not null,
  question    boolean not null,
  text        text not null,
  written_at  timestamptz not null,
  written_by  text not null,
  answer      text not null,
  answered_at timestamptz,
  answered_by text
);
create index report_comment_version on reporting.report_comment (version_id);
create index report_comment_waiting on reporting.report_comment (version_id) where question and answered_at is null;
