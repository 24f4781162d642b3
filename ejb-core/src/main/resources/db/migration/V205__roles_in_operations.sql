-- An operation's role is held in an operation, by somebody of an organisation. One that was given
-- before there were operations stays, and reaches nothing until an administrator says which.
alter table identity.membership add column operation_key text
  check (operation_key is null or role in ('OPERATION_COORDINATOR', 'OPERATION_ASSISTANT'));
alter table identity.membership drop constraint membership_account_id_role_organisation_key_key;
create unique index membership_held on identity.membership
  (account_id, role, organisation_key, coalesce(operation_key, ''));
create index membership_operation on identity.membership (operation_key)
  where operation_key is not null;
