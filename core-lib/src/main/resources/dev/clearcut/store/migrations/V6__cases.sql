-- What people did about each right of a material that must be cleared. A case nobody has touched has no
-- row. A step's proofs are files by hash, licences by identity, or terms of protection in words.
create table clearance_case (
    id            text primary key,
    production_id text not null references production (id),
    material_id   text not null references material (id) deferrable initially deferred,
    carried_right text not null,
    owner         text not null,
    due           text,
    unique (production_id, material_id, carried_right)
);
create table case_step (
    id         text primary key,
    case_id    text    not null references clearance_case (id) on delete cascade,
    position   integer not null,
    from_state text    not null,
    to_state   text    not null,
    by_person  text    not null,
    at         text    not null,
    why        text    not null
);
create index case_step_case on case_step (case_id);
create table step_proof (
    step_id  text    not null references case_step (id) on delete cascade,
    position integer not null,
    kind     text    not null,
    ref      text    not null,
    name     text    not null,
    primary key (step_id, position)
);

pragma user_version = 6;
