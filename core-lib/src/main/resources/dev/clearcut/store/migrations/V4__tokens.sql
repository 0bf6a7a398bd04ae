-- A token has a day on which it was issued, may have a last day, and shows when it was last used.
-- id is what people call it by; the secret is never shown again. A token issued before these columns
-- were there has no day of issue. The first digits of a hash tell nothing of a secret of 192 bits.
alter table token add column id        text not null default '';
alter table token add column issued    text;
alter table token add column until     text;
alter table token add column last_used text;

update token set id = 't' || substr(secret_sha256, 1, 8);
create unique index token_id on token (id);
create index token_person on token (person);

pragma user_version = 4;
