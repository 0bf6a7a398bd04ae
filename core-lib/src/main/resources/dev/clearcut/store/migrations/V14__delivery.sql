-- What a buyer's contract wants delivered, and what was done about it. due is a day, or words that count one
-- from an event or another item; the day itself is computed. A version's hashes tell its bytes: accepted is
-- what was sent, byte for byte. Frames of notes are from the label 00:00:00:00, the last one exclusive.
create table deliverable (
    id            text primary key,
    production_id text    not null references production (id),
    deal_id       text    not null references deal (id) deferrable initially deferred,
    number        integer not null,
    reference     text    not null collate nocase,
    kind          text    not null,
    language      text    not null,
    version       text    not null,
    obligation    text    not null,
    condition     text    not null,
    quantity      integer not null,
    spec          text    not null,
    owner         text    not null,
    recipient     text    not null,
    facility      text    not null,
    cost_code     text    not null,
    attempts      integer not null,
    due           text,
    unique (deal_id, reference)
);
create index deliverable_production on deliverable (production_id, number);
create table deliverable_need (
    deliverable_id text    not null references deliverable (id) on delete cascade,
    position       integer not null,
    reference      text    not null,
    primary key (deliverable_id, position)
);
create table delivery_version (
    deliverable_id text    not null references deliverable (id) on delete cascade,
    position       integer not null,
    made_by        text    not null,
    made_on        text    not null,
    cut_id         text references cut (id) deferrable initially deferred,
    cut_name       text    not null,
    made_from      text    not null,
    spec           text    not null,
    result         text    not null,
    checked_on     text,
    report         text    not null,
    primary key (deliverable_id, position)
);
create table delivery_file (
    deliverable_id text    not null references deliverable (id) on delete cascade,
    position       integer not null,
    version        integer not null,
    name           text    not null,
    bytes          integer not null,
    hashes         text    not null,
    primary key (deliverable_id, position)
);
create table delivery_step (
    deliverable_id text    not null references deliverable (id) on delete cascade,
    position       integer not null,
    from_state     text    not null,
    to_state       text    not null,
    version        integer not null,
    by_person      text    not null,
    at             text    not null,
    happened       text    not null,
    why            text    not null,
    who            text    not null,
    transport      text    not null,
    hash           text    not null,
    primary key (deliverable_id, position)
);
create table delivery_paper (
    deliverable_id text    not null references deliverable (id) on delete cascade,
    position       integer not null,
    step           integer not null,
    sha256         text    not null,
    name           text    not null,
    primary key (deliverable_id, position)
);
create index delivery_paper_file on delivery_paper (sha256);
create table delivery_note (
    deliverable_id text    not null references deliverable (id) on delete cascade,
    position       integer not null,
    grade          text    not null,
    text           text    not null,
    by_person      text    not null,
    owner          text    not null,
    state          text    not null,
    answer         text    not null,
    primary key (deliverable_id, position)
);
create table delivery_note_place (
    deliverable_id text    not null references deliverable (id) on delete cascade,
    position       integer not null,
    note           integer not null,
    version        integer not null,
    rate           text    not null,
    frame_in       integer not null,
    frame_out      integer not null,
    remark         text    not null,
    primary key (deliverable_id, position)
);

pragma user_version = 14;
