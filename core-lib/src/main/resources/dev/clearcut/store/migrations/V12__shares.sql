-- How much of the right its licensor has to give, as a fraction: a publisher's 60 % of a song is 3/5. What was
-- on file before is of the whole, as it was taken until now.
alter table licence_grant add column share text not null default '1/1';
alter table licence_option add column share text not null default '1/1';
alter table quote add column share text not null default '1/1';

pragma user_version = 12;
