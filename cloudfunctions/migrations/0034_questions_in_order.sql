-- jsonb sorts the keys of an object by their length, so 小学 stood below 大专: what can be answered keeps the order it was written in.
alter table questionnaires alter column content type json using content::text::json;
