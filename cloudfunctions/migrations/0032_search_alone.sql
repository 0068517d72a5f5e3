-- The planner takes every row that the index finds for one whose text is taken apart again, and calls workers to share that; but
-- the index is exact, nothing is taken apart, and waiting for workers took longer than all the rest.
alter function bigrams(text) parallel restricted;
