/**
 * Reads files for their hashes: each file once, whatever the number of hashes; links, pipes and
 * files that change under the reader's eyes become findings.
 *
 * <pre>{@code
 * var read = FolderReader.read(folder, Set.of(MD5, XXH3_64), IgnorePatterns.of(List.of()), SILENT);
 * Comparison.of(manifest.files(), read.files()).report();
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.hash;

import org.jspecify.annotations.NullMarked;
