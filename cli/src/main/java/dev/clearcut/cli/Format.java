package dev.clearcut.cli;

/** How a command prints its answer; lower case, because people type it. */
enum Format {
    text,
    json,
    csv
}
