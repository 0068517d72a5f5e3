-- When a year's notice was issued; unknown of those that came with the program.
alter table calendar_years add column issued_on date;
-- A notice may change the last days of the December before it: they stand beside what that year's own notice said, and the
-- later year's word counts.
alter table calendar_days drop constraint calendar_days_pkey;
alter table calendar_days add primary key (year, day);
