package dev.clearcut.probe.document;

/** What was said of a document, and how the talk ended. */
record Outcome(Answer answer, Ending ending) {}
