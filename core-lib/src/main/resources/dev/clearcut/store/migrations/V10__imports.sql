-- What an import wrote, so that it can be taken back. entry is the import's entry in the journal, upto the
-- last entry of the same write (what it did to the whole office is an entry of its own), undone the entry
-- that took it back. version is that of the documents in import_record.
create table import (
    entry         integer primary key references journal_entry (number),
    upto          integer not null,
    production_id text    not null references production (id),
    kind          text    not null,
    file          text    not null,
    version       integer not null,
    undone        integer references journal_entry (number)
);
create index import_production on import (production_id, entry);

-- before is the record as a JSON document; null where the import added it, empty where its words were
-- erased.
create table import_record (
    entry     integer not null references import (entry),
    position  integer not null,
    kind      text    not null,
    record_id text    not null,
    before    text,
    primary key (entry, position)
);
create index import_record_record on import_record (record_id);

pragma user_version = 10;
