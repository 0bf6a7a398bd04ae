package dev.clearcut.base;

/** How bad a finding is, worst first. */
public enum Severity {
    /** Nothing goes ahead until this is put right. */
    BLOCKER,
    /** Wrong, or missing. */
    ERROR,
    /** Somebody should look at it. */
    WARNING,
    /** Good to know. */
    NOTE
}
