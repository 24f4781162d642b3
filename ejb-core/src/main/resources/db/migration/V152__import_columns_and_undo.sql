-- How columns are read is decided for each kind of file that is read, not for cards alone.
alter table imports.mapping add column kind text not null default 'CARDS';
alter table imports.mapping alter column kind drop default;
alter table imports.mapping drop constraint mapping_pkey;
alter table imports.mapping add primary key (kind, heading);

-- What an import came to, told without opening its report.
alter table imports.run
  add column created   integer,
  add column changed   integer,
  add column unchanged integer,
  add column refused   integer;

-- An import that was taken back, once: what became of what it did.
create table imports.undo (
  run_id    uuid primary key references imports.run (id) on delete cascade,
  undone_by text not null,
  undone_at timestamptz not null,
  report    text,
  version   bigint not null
);
