-- What visitors ask places for most: those of an organisation, in the order of their names, what is open, and what was merged into one.
create index place_centre on education.place (centre_key) where centre_key is not null;
create index place_sorted on education.place (sorted);
create index slot_time on education.slot (day_kind, weekday, opens, closes);
create index place_merged on education.place (merged_into) where merged_into is not null;
