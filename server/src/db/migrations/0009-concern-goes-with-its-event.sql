-- Records of use are deleted when their time is over; whom they concerned goes with them.

DELETE FROM audit_concern WHERE NOT EXISTS (SELECT FROM audit_event WHERE audit_event.id = audit_concern.event_id);
ALTER TABLE audit_concern ADD CONSTRAINT audit_concern_event_fkey FOREIGN KEY (event_id) REFERENCES audit_event (id) ON DELETE CASCADE;
CREATE INDEX audit_concern_event ON audit_concern (event_id);
