package dev.clearcut.directory;

import java.time.LocalDate;

/**
 * Where facts of the directory were read.
 *
 * @param address the page; {@code index:NUMBER} for a public file that was read in a text index,
 *     which keeps the text and not where it stands
 * @param read the day it was read
 */
public record Source(String id, String title, String address, LocalDate read) {}
