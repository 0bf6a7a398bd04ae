-- Chain of title: works, who had them first, what they are based on, and the papers that passed them on.
create table work (
    id            text primary key,
    production_id text not null references production (id),
    name          text not null collate nocase,
    kind          text not null,
    unique (production_id, name)
);
create table work_origin (
    work_id   text    not null references work (id) on delete cascade,
    position  integer not null,
    author_id text    not null references party (id) deferrable initially deferred,
    share     text    not null,
    role      text    not null,
    primary key (work_id, position)
);
create table work_basis (
    work_id text not null references work (id) on delete cascade,
    on_id   text not null references work (id) deferrable initially deferred,
    primary key (work_id, on_id)
);

-- share is a fraction of each whole work, such as 1/2; none means all that the grantor has. scope is written
-- as people write it; the last day is inclusive.
create table transfer (
    id            text primary key,
    production_id text not null references production (id),
    reference     text not null collate nocase,
    kind          text not null,
    from_id       text not null references party (id) deferrable initially deferred,
    to_id         text not null references party (id) deferrable initially deferred,
    share         text,
    signed        text,
    recorded      text not null,
    evidence      text not null,
    reverts_if    text not null,
    reverted      text,
    unique (production_id, reference)
);
create table transfer_work (
    transfer_id text not null references transfer (id) on delete cascade,
    work_id     text not null references work (id) deferrable initially deferred,
    primary key (transfer_id, work_id)
);
create table transfer_box (
    transfer_id text    not null references transfer (id) on delete cascade,
    position    integer not null,
    territories text    not null,
    media       text    not null,
    dates       text    not null,
    languages   text    not null,
    primary key (transfer_id, position)
);

-- Releases, negative checks, opinions, logs of searches, enclosures of the pack: what each says, fact by fact.
create table paper (
    id            text primary key,
    production_id text not null references production (id),
    kind          text not null,
    reference     text not null collate nocase,
    licence_id    text references licence (id) deferrable initially deferred,
    material_id   text references material (id) deferrable initially deferred,
    unique (production_id, reference)
);
create table paper_fact (
    paper_id text    not null references paper (id) on delete cascade,
    position integer not null,
    name     text    not null,
    value    text    not null,
    primary key (paper_id, position)
);

pragma user_version = 9;
