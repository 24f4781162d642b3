-- The trail is searched by act, by person and by period.
create index audit_line_act on identity.audit_line (act, id desc);
create index audit_line_account on identity.audit_line (account_id, id desc);
create index audit_line_at on identity.audit_line (at);
