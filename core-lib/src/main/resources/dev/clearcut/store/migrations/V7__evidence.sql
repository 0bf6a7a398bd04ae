-- Files the office keeps about something, and the text that was read in them. The files themselves lie in
-- attachments/, under the first two digits of their SHA-256 and the whole of it.
-- A document is a content: kept once and read once, whoever attached it to what, under which name.
create table document (
    sha256     text    primary key,
    bytes      integer not null,
    media_type text    not null,
    words      text    not null,
    title      text    not null,
    language   text    not null,
    pages      integer not null,
    standing   text    not null
);
create table document_part (
    sha256   text    not null references document (sha256) on delete cascade,
    position integer not null,
    place    text    not null,
    text     text    not null,
    primary key (sha256, position)
);
create table document_finding (
    sha256   text    not null references document (sha256) on delete cascade,
    position integer not null,
    rule     text    not null,
    severity text    not null,
    text     text    not null,
    primary key (sha256, position)
);

-- What a document is attached to: one of a licence, a party, a material, a case. A party is the whole office's;
-- what is attached to it is the production's that attached it.
create table evidence (
    id            text primary key,
    production_id text not null references production (id),
    sha256        text not null references document (sha256) deferrable initially deferred,
    file_name     text not null collate nocase,
    licence_id    text references licence (id) deferrable initially deferred,
    party_id      text references party (id) deferrable initially deferred,
    material_id   text references material (id) deferrable initially deferred,
    case_id       text references clearance_case (id) deferrable initially deferred,
    kind          text not null,
    note          text not null,
    added_by      text not null,
    added_at      text not null,
    check ((licence_id is not null) + (party_id is not null) + (material_id is not null) + (case_id is not null) = 1)
);
create index evidence_production on evidence (production_id, sha256);
create index evidence_content on evidence (sha256);
create index evidence_licence on evidence (licence_id);
create index evidence_party on evidence (party_id);
create index evidence_material on evidence (material_id);
create index evidence_case on evidence (case_id);

-- Documents of a production that changed and that the search index may not know yet, as material_change.
create table document_change (
    number        integer primary key autoincrement,
    production_id text not null,
    sha256        text not null,
    unique (production_id, sha256)
);

pragma user_version = 7;
