-- What visitors ask places for most: those of an organisation, in the order of their names, and what is open.
create index place_centre on education.place (centre_key) where centre_key is not null;
create index place_sorted on education.place (sorted);
create index slot_time on education.slot (day_kind, weekday, opens, closes);
