-- A proposal to release a version says whose it is and since when; one that was sent back says why.
alter table prototypes.version add column proposed_by text;
alter table prototypes.version add column proposed_at timestamptz;
alter table prototypes.version add column sent_back_because text;
alter table prototypes.version add column sent_back_at timestamptz;

update prototypes.version v set proposed_by = c.account_id, proposed_at = c.at
  from (select distinct on (thing_key, field) thing_key, field, account_id, at
          from history.change_line
         where thing_type = 'prototype' and field like 'version.%.proposed'
         order by thing_key, field, id desc) c
  join prototypes.prototype p on p.key = c.thing_key
 where v.prototype_id = p.id and v.proposed
   and c.field = 'version.' || v.major || '.' || v.minor || '.proposed';
