package dev.clearcut.cli;

/** How a command prints an answer that is no table; lower case, because people type it. */
enum TextOrJson {
    text,
    json
}
