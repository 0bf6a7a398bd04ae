-- A quote that was accepted says when, and which licence it became. What it offers and asks stands there from then on.
alter table quote add column accepted_on text;
alter table quote add column licence_id text references licence (id) deferrable initially deferred;
create index quote_licence on quote (licence_id);

pragma user_version = 13;
