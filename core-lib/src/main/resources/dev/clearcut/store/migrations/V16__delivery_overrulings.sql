-- What a specification said when a file was held against it, and who passed a file against our own check. Of checks made
-- before, nobody knows; who passed them stands in their report still.
alter table delivery_check add column content       text not null default '';
alter table delivery_check add column overruled_by  text not null default '';
alter table delivery_check add column overruled_why text not null default '';

pragma user_version = 16;
