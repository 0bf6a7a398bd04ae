-- Who changed what, from what to what, and why. An entry is one write of one person; hash is over
-- everything in it and previous, the hash of the entry before. Words stand beside their salted
-- hashes; where words are erased, salt and text are null and the hash stays.
create table journal_entry (
    number        integer primary key,
    at            text not null,
    production_id text,
    person_hash   text not null,
    person_salt   text,
    person        text,
    why_hash      text not null,
    why_salt      text,
    why           text,
    previous      text not null,
    hash          text not null
);
create index journal_entry_production on journal_entry (production_id, number);

create table journal_change (
    entry     integer not null references journal_entry (number),
    position  integer not null,
    action    text    not null,
    kind      text    not null,
    record_id text    not null,
    name_hash text    not null,
    name_salt text,
    name      text,
    primary key (entry, position)
);
create index journal_change_record on journal_change (record_id);

create table journal_detail (
    entry     integer not null,
    change    integer not null,
    position  integer not null,
    fact      text    not null,
    from_hash text    not null,
    from_salt text,
    from_text text,
    to_hash   text    not null,
    to_salt   text,
    to_text   text,
    primary key (entry, change, position),
    foreign key (entry, change) references journal_change (entry, position)
);

pragma user_version = 5;
