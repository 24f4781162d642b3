-- A password that somebody else made is good for one sign-in: whoever it was made for chooses another first.
-- Passwords of before are left to those who have them.
alter table identity.account add password_given boolean not null default false;
