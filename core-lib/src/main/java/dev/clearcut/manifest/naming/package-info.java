/**
 * Names of files and packages by a convention: what a field may be is data, and so a name is
 * checked, explained and put right by the same rows. Conventions lie in {@code conventions.csv},
 * {@code fields.csv} and {@code values.csv}.
 *
 * <pre>{@code
 * Names.check("TheLongNight_FTTR-1_S_EN-XX_...", Convention.named("dcnc"));
 * // name.value  TheLongNight_FTTR-1_...:1:14  ContentType: "FTTR" is no type; did you mean "FTR"? ...
 * }</pre>
 */
@NullMarked
package dev.clearcut.manifest.naming;

import org.jspecify.annotations.NullMarked;
