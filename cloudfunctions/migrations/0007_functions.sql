-- Nobody but the functions' own roles calls what looks over the fence: PostgreSQL lets everyone call a new function.
revoke execute on all functions in schema public from public;
grant execute on all functions in schema public to app, jobs, door;
revoke execute on function has_matters(uuid), gave_another_id(uuid, text) from app, jobs;

-- Taking a whole text apart costs far more than a look at an index: without that the planner may do it row by row.
alter function bigrams(text) cost 10000;
