-- What is not yet in the index is read by every search of it, until the database tidies up by itself; an embedded one never
-- does. Written at once, as the words of requests are.
alter index passage_search set (fastupdate = off);
alter index school_search set (fastupdate = off);
alter index catalog_item_search set (fastupdate = off);
select gin_clean_pending_list('passage_search'), gin_clean_pending_list('school_search'), gin_clean_pending_list('catalog_item_search');
