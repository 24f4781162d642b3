-- Why a transfer was abandoned or an installation stopped, in a word that is open data; the text beside it is not.
-- Null where it runs, and where nobody said.
alter table spread.transfer add end_cause text check (
  end_cause in ('NO_TEAM', 'NO_MEANS', 'DONE_BY_OTHERS', 'LITTLE_USED', 'REPLACED', 'NEED_GONE', 'OTHER'));
alter table spread.installation add end_cause text check (
  end_cause in ('NO_TEAM', 'NO_MEANS', 'DONE_BY_OTHERS', 'LITTLE_USED', 'REPLACED', 'NEED_GONE', 'OTHER'));
