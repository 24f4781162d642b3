-- The organisation that a person of several acts for just now; null for all of them. It opens nothing.
alter table identity.account add column acts_for text;
