-- The same answer as before, in an expression that PostgreSQL can put into the statement itself: a function around a subquery
-- is called anew for every row that the fence looks at.
create or replace function in_my_areas(code text) returns boolean language sql stable as
  $$ select coalesce(code ^@ any (string_to_array(nullif(current_setting('app.areas', true), ''), ',')), false) $$;
