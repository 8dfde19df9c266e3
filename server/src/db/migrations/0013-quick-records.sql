-- Who has opened a file is asked each time it is opened: a list of records not yet in the index would be read through each time.
ALTER INDEX audit_event_person SET (fastupdate = off);
SELECT gin_clean_pending_list('audit_event_person'::regclass);
