/**
 * People and papers: releases, negative checks, opinions, logs of searches for a holder, and what
 * else the insurer's pack encloses.
 *
 * <p>A release is a licence on file, for what it grants; {@link dev.clearcut.paper.Release} adds
 * what only a release has: who was born when, who signed for a child, whether it was withdrawn. The
 * rules are data, each with an id and a source.
 *
 * <pre>{@code
 * PaperRules.standard().of(release, licence, today).findings();
 * // release.minor-without-guardian  release "Ana 1"  Ana Ruiz was 14 on 2026-05-04, …
 * }</pre>
 */
@NullMarked
package dev.clearcut.paper;

import org.jspecify.annotations.NullMarked;
