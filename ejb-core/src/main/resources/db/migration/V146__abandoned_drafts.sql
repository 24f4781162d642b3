-- What somebody gave up is kept beside what they type since, so that it can be brought back: one of
-- each for a person and thing.
alter table drafts.edit_draft drop constraint edit_draft_pkey;
alter table drafts.edit_draft add column abandoned_at timestamptz;
alter table drafts.edit_draft add column id uuid primary key default gen_random_uuid();
create unique index edit_draft_in_hand on drafts.edit_draft (account_id, thing)
  where abandoned_at is null;
create unique index edit_draft_abandoned on drafts.edit_draft (account_id, thing)
  where abandoned_at is not null;
