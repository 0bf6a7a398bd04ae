/**
 * Reads the documents of IMF and digital cinema packages: asset maps and packing lists as they
 * stream by, compositions and output profiles as small trees. What cannot be read is a finding with
 * its place.
 *
 * <pre>{@code
 * var contents = PackageReader.read(folder, files).value();
 * PackageRules.check(contents, PackageRules.Terms.usual());
 * }</pre>
 */
@NullMarked
package dev.clearcut.exchange.imf;

import org.jspecify.annotations.NullMarked;
