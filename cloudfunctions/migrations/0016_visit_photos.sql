-- The photos that a visit's record names. They come later and one by one; the bytes are a file under the photo's own id.
create table visit_photos (
  visit_id uuid not null references visits (id),
  photo_id uuid not null,
  division_code text not null,
  officer_id uuid not null references people (id),
  -- of the bytes as the phone has them; what is kept lacks what the camera wrote beside the picture
  sha256 text not null,
  primary key (visit_id, photo_id)
);
create trigger visit_photos_append_only before update or delete on visit_photos for each row execute function refuse_change();
alter table visit_photos enable row level security;
create policy visit_photos_my_area on visit_photos for select to app using (in_my_areas(division_code));
create policy visit_photos_mine on visit_photos for insert to app
  with check (in_my_areas(division_code) and officer_id = acting_person());
grant select, insert on visit_photos to app;

-- A photo of a home is the village's, and not the page of whoever took it: they lose it with the village.
alter table files add column is_visit_photo boolean not null default false;
create policy files_visit_photos on files for select to app using (is_visit_photo and in_my_areas(division_code));
create policy files_visit_photos_area on files as restrictive for all to app
  using (not is_visit_photo or in_my_areas(division_code))
  with check (not is_visit_photo or in_my_areas(division_code) and acts_as('villageOfficer'));
alter table files drop constraint files_once;
create unique index files_once on files (owner_id, sha256) where not is_visit_photo;
