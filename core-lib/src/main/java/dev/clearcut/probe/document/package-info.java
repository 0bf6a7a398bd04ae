/**
 * The text of contracts, letters and releases, read in a process of its own.
 *
 * <p>PDF, Word, Excel, PowerPoint, OpenDocument, RTF, e-mail (EML and MSG), HTML and plain text;
 * what a file is, its content decides, not its name. The process is bounded in time, memory, output
 * and disk, and what it says is not trusted: a document that is hostile, endless or broken costs
 * one {@link dev.clearcut.base.Finding}.
 *
 * <pre>{@code
 * try (var reader = new DocumentReader()) {
 *     var read = reader.read(Path.of("acme-sync.pdf"));
 *     read.value().parts();      // [page 1: "Licensor: Acme Music ...", page 2: ...]
 *     read.report().findings();  // evidence.no-text  acme-sync.pdf  ...
 * }
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.document;

import org.jspecify.annotations.NullMarked;
