create schema mail;

-- Letters to people: written in the transaction of the act that they tell of, sent after it.
create table mail.message (
  id             uuid primary key,
  -- What it is about, TYPE/KEY.
  about          text not null,
  recipient      text not null,
  language       text not null check (language in ('fr', 'en')),
  subject        text not null,
  -- Both are wiped some days after the end, for they carry links that open accounts.
  text_body      text,
  html_body      text,
  state          text not null
    check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN', 'GIVEN_UP')),
  created_at     timestamptz not null,
  -- Since when it has been tried: its creation, or the last time that somebody had it tried again.
  tried_since    timestamptz not null,
  next_try_at    timestamptz not null,
  attempts       integer not null default 0,
  message_id     text,
  -- Who is sending it, and until when nobody else may.
  claim          text,
  claimed_until  timestamptz,
  -- When its content began to be given to the mail server: from then on it may have arrived.
  handed_at      timestamptz,
  ended_at       timestamptz,
  wiped_at       timestamptz,
  problem        text,
  problem_detail text,
  version        bigint not null
);
create index message_due on mail.message (next_try_at) where state in ('WAITING', 'SENDING');
create index message_state on mail.message (state, created_at desc);
create index message_unwiped on mail.message (ended_at) where wiped_at is null;
