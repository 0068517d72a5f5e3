-- A record that is mended replaces its own earlier version, and nothing else: what was noted in that by mistake was never
-- said, and goes. A need that stands open since a later visit stands since the sooner one that comes in afterwards.
create policy needs_sooner on needs for update to app
  using (state = 'open' and in_my_areas(division_code) and acts_as('villageOfficer'))
  with check (state = 'open' and in_my_areas(division_code) and acts_as('villageOfficer'));
create policy needs_mistaken on needs for delete to app
  using (state = 'open' and in_my_areas(division_code) and acts_as('villageOfficer'));
create policy followings_mistaken on followings for delete to app
  using (in_my_areas(division_code) and acts_as('villageOfficer'));
grant update (visit_id, said_at, is_by_relative) on needs to app;
grant delete on needs, followings to app;
