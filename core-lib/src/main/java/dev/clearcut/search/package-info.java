/**
 * Finds materials by their words, by their rights, and by the words in their documents.
 *
 * <p>Text: every word must match, in the title, the other names, the identifiers, the people, the
 * keywords or the description; typos, beginnings of words and accents are forgiven; {@code
 * "phrases"} and {@code -words} mean what they look like. Rights: the question is put to the
 * licences as they are at that moment, once for each distinct profile of rights, and Lucene is
 * handed the profiles that answer well; a licence's terms are in no index.
 *
 * <p>Documents on file are found by the words in them, with the place, and lead to the materials
 * they are about at that moment (docs/decisions/0013-documents-are-indexed-beside-materials.md).
 *
 * <p>The index in {@code index/} is Hibernate Search's, over Lucene, and nothing else opens it. It
 * follows the database: before a search, the materials that the store lists as changed are indexed;
 * so whatever was written is found, also after a crash, and commands that search nothing never wake
 * Lucene (docs/decisions/0004-index-follows-the-database.md).
 *
 * <pre>{@code
 * try (var search = Search.over(store, sources)) {
 *     var found = search.find(Set.of(nightfall), Question.of("goodby -live").needing(needed));
 *     found.hits().items().forEach(hit -> System.out.println(hit.material().title()));
 * }
 * }</pre>
 */
@NullMarked
package dev.clearcut.search;

import org.jspecify.annotations.NullMarked;
