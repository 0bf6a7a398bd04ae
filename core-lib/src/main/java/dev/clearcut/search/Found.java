package dev.clearcut.search;

import dev.clearcut.base.Page;

/** The answer to a question: best hits first, and what else one might choose. */
public record Found(Page<Hit> hits, Facets facets) {}
