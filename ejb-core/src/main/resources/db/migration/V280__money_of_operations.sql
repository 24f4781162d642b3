-- The money and the people of an operation: who pays what, what is spent, what is asked for and paid.
-- Amounts are integer cents.
create table steering.funding_plan (
  id            uuid primary key,
  version       bigint not null,
  operation_key text not null unique references steering.operation (key) on delete cascade,
  overhead_rate numeric(5, 2) not null check (overhead_rate between 0 and 100),
  -- Grows when a line changes, so that the version of the whole does.
  line_changes  integer not null
);
create trigger forget_history after delete on steering.funding_plan
  for each row execute function history.forget('funding-plan', 'operation_key');

create table steering.plan_line (
  id         uuid primary key,
  plan_id    uuid not null references steering.funding_plan (id) on delete cascade,
  key        text not null,
  kind       text not null,
  funder_key text not null,
  category   text,
  label      text not null,
  amount     bigint not null check (amount > 0),
  source     text not null,
  stated_on  text,
  unique (plan_id, key)
);

create table steering.agreement (
  id            uuid primary key,
  version       bigint not null,
  key           text not null unique,
  operation_key text not null references steering.operation (key),
  funder_key    text not null,
  reference     text not null,
  signed_on     date,
  granted       bigint not null check (granted > 0),
  payment       text not null,
  note          text not null,
  step_changes  integer not null,
  unique (operation_key, funder_key)
);
create trigger forget_history after delete on steering.agreement
  for each row execute function history.forget('agreement', 'key');

create table steering.agreement_step (
  id           uuid primary key,
  agreement_id uuid not null references steering.agreement (id) on delete cascade,
  kind         text not null,
  label        text not null,
  due_on       date not null,
  amount       bigint check (amount > 0),
  done_on      date,
  received     bigint check (received > 0)
);
create index agreement_step_due on steering.agreement_step (due_on) where done_on is null;
create index agreement_step_agreement on steering.agreement_step (agreement_id);

create table steering.expense (
  id              uuid primary key,
  version         bigint not null,
  key             text not null unique,
  operation_key   text not null references steering.operation (key),
  number          integer not null,
  label           text not null,
  category        text not null,
  beneficiary_key text not null,
  supplier        text not null,
  document        text not null,
  spent_on        date not null,
  amount          bigint not null check (amount > 0),
  state           text not null,
  invoiced_on     date,
  paid_on         date,
  part_changes    integer not null,
  sorted          text not null generated always as (public.plain(label)) stored,
  searched        text not null generated always as
    (public.plain(label || ' ' || supplier || ' ' || document)) stored,
  unique (operation_key, number)
);
create index expense_search on steering.expense using gin (searched public.gin_trgm_ops);
-- One document is charged to one operation.
create index expense_document on steering.expense
  (beneficiary_key, public.plain(supplier), public.plain(document)) where document <> '';
create trigger forget_history after delete on steering.expense
  for each row execute function history.forget('expense', 'key');

create table steering.expense_share (
  id          uuid primary key,
  expense_id  uuid not null references steering.expense (id) on delete cascade,
  funder_key  text not null,
  request_key text not null,
  amount      bigint not null check (amount > 0),
  unique (expense_id, funder_key)
);

create table steering.proof (
  id         uuid primary key,
  expense_id uuid not null references steering.expense (id) on delete cascade,
  file_id    text not null references prototypes.stored_file (id),
  file_name  text not null,
  media_type text not null,
  file_size  bigint not null,
  kept_at    timestamptz not null
);
create index proof_expense on steering.proof (expense_id);
create trigger forget_file after delete on steering.proof
  for each row execute function spread.forget_file();

create table steering.payment_request (
  id            uuid primary key,
  version       bigint not null,
  key           text not null unique,
  operation_key text not null references steering.operation (key),
  funder_key    text not null,
  number        integer not null,
  kind          text not null,
  state         text not null,
  advance       bigint check (advance > 0),
  rate_part     bigint,
  rate_whole    bigint,
  overhead_rate numeric(5, 2),
  declared_on   date,
  checked_on    date,
  due           bigint,
  paid_on       date,
  paid          bigint,
  line_changes  integer not null,
  unique (operation_key, number)
);
create trigger forget_history after delete on steering.payment_request
  for each row execute function history.forget('payment-request', 'key');

create table steering.payment_request_line (
  id          uuid primary key,
  request_id  uuid not null references steering.payment_request (id) on delete cascade,
  expense_key text not null references steering.expense (key),
  staff       boolean not null,
  amount      bigint not null check (amount > 0),
  retained    bigint check (retained >= 0),
  reason      text not null,
  unique (request_id, expense_key)
);

create table steering.staff_position (
  id            uuid primary key,
  version       bigint not null,
  key           text not null unique,
  operation_key text not null references steering.operation (key),
  label         text not null,
  employer_key  text not null,
  people        integer not null check (people > 0),
  share         numeric(5, 2) not null check (share > 0 and share <= 100),
  proof         text not null,
  source        text not null,
  month_changes integer not null
);
create index staff_position_operation on steering.staff_position (operation_key);
create trigger forget_history after delete on steering.staff_position
  for each row execute function history.forget('staff-position', 'key');

create table steering.staff_month (
  position_id uuid not null references steering.staff_position (id) on delete cascade,
  month       text not null,
  worked      numeric(6, 2) not null check (worked >= 0),
  primary key (position_id, month)
);
