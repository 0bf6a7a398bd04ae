package dev.clearcut.store;

import dev.clearcut.base.Finding;
import dev.clearcut.base.Severity;
import dev.clearcut.base.Where;
import dev.clearcut.evidence.DocumentPart;
import dev.clearcut.evidence.DocumentText;
import dev.clearcut.evidence.TextStanding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Contents and their texts as rows, and the list of those the search index may not know yet. */
final class Documents implements DocumentKeeping {

    private record Of(String production, String sha256) {
        List<String> texts() {
            return List.of(production, sha256);
        }
    }

    private final Sql sql;
    private final Set<Of> touched = new LinkedHashSet<>();
    private final Set<String> kept = new LinkedHashSet<>();

    Documents(Sql sql) {
        this.sql = sql;
    }

    @Override
    public Optional<DocumentRecord> of(String sha256) {
        return sql
                .rows(
                        "select sha256, bytes, media_type, words, title, language, pages, standing"
                                + " from document where sha256 = ?",
                        List.of(sha256),
                        8)
                .stream()
                .map(this::read)
                .findFirst();
    }

    private DocumentRecord read(List<String> row) {
        var sha256 = row.get(0);
        return new DocumentRecord(
                sha256,
                Long.parseLong(row.get(1)),
                new DocumentText(
                        row.get(2),
                        row.get(3),
                        row.get(4),
                        row.get(5),
                        Integer.parseInt(row.get(6)),
                        parts(sha256),
                        Word.read(TextStanding.class, row.get(7))),
                findings(sha256));
    }

    private List<DocumentPart> parts(String sha256) {
        return sql
                .pairs(
                        "select place, text from document_part where sha256 = ? order by position",
                        List.of(sha256))
                .stream()
                .map(row -> new DocumentPart(row.get(0), row.get(1)))
                .toList();
    }

    private List<Finding> findings(String sha256) {
        return sql
                .rows(
                        "select rule, severity, text from document_finding where sha256 = ?"
                                + " order by position",
                        List.of(sha256),
                        3)
                .stream()
                .map(
                        row ->
                                new Finding(
                                        row.get(0),
                                        Word.read(Severity.class, row.get(1)),
                                        Where.nowhere(),
                                        row.get(2),
                                        ""))
                .toList();
    }

    @Override
    public void keep(DocumentRecord document) {
        var sha256 = document.sha256();
        if (sql.number("select count(*) from document where sha256 = ?", sha256) > 0) {
            return;
        }
        var text = document.text();
        sql.run(
                "insert into document values (?, ?, ?, ?, ?, ?, ?, ?)",
                sha256,
                Long.toString(document.bytes()),
                text.mediaType(),
                text.words(),
                text.title(),
                text.language(),
                Integer.toString(text.pages()),
                Word.of(text.standing()));
        var parts = new ArrayList<List<String>>();
        for (var part : text.parts()) {
            parts.add(List.of(sha256, "" + parts.size(), part.place(), part.text()));
        }
        sql.runEach("insert into document_part values (?, ?, ?, ?)", parts);
        var findings = new ArrayList<List<String>>();
        for (var finding : document.findings()) {
            findings.add(
                    List.of(
                            sha256,
                            "" + findings.size(),
                            finding.rule(),
                            Word.of(finding.severity()),
                            finding.text()));
        }
        sql.runEach("insert into document_finding values (?, ?, ?, ?, ?)", findings);
        kept.add(sha256);
    }

    /** It was attached to something of the production, or detached. */
    void touched(String production, String sha256) {
        touched.add(new Of(production, sha256));
        kept.add(sha256);
    }

    /** Its text is another now, in every production that has it. */
    void reworded(String sha256) {
        sql.texts("select distinct production_id from evidence where sha256 = ?", sha256)
                .forEach(production -> touched(production, sha256));
    }

    /** What must be true before the transaction ends: what is evidence for nothing has no text. */
    void settle() {
        sql.runEach(
                "insert or replace into document_change (production_id, sha256) values (?, ?)",
                touched.stream().map(Of::texts).toList());
        sql.runEach(
                "delete from document where sha256 = ?1"
                        + " and not exists (select 1 from evidence e where e.sha256 = ?1)",
                kept.stream().map(List::of).toList());
    }
}
