package dev.clearcut.manifest.imf;

import dev.clearcut.base.Where;

/** How a composition is to be turned into something else (SMPTE ST 2067-100). */
public record OutputProfile(String file, String id, String compositionId, Where where) {}
