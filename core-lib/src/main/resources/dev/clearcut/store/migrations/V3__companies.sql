-- The names a production's own companies stand under on contracts, in the order they were given.
create table production_company (
    id            integer primary key autoincrement,
    production_id text not null references production (id),
    name          text not null collate nocase,
    unique (production_id, name)
);

pragma user_version = 3;
