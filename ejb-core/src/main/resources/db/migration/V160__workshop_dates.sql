-- The home page of the intranet asks which workshops come next.
create index workshop_date on prototypes.workshop (date);
