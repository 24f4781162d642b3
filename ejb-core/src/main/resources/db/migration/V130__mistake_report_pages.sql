-- The list of reports shows the newest, those of one page, and how many each page has; and each new
-- report asks how many its page had within the hour. All of it stays quick with many thousands.
create index mistake_report_page on prototypes.mistake_report (page, reported_at);
create index mistake_report_newest on prototypes.mistake_report (reported_at)
  where dealt_with_at is null;
create index mistake_report_done on prototypes.mistake_report (reported_at)
  where dealt_with_at is not null;
