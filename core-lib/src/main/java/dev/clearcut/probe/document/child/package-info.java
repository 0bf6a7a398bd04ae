/**
 * What runs in the process of its own that reads documents, and the only place that knows Apache
 * Tika.
 *
 * <p>It is told a path on standard input and answers in {@link
 * dev.clearcut.probe.document.child.Frame frames} on standard output, as it goes, so that what was
 * read before a document broke it is not lost. It ends when standard input does: no reader outlives
 * its office.
 *
 * <pre>{@code
 * java -Xmx512m -cp ... dev.clearcut.probe.document.child.Child 2000000 10000 200 5
 * }</pre>
 */
@NullMarked
package dev.clearcut.probe.document.child;

import org.jspecify.annotations.NullMarked;
