package dev.clearcut.probe.media.mxf;

import dev.clearcut.media.Fact;
import dev.clearcut.media.Facts.Collecting;

/** Timed text in MXF (SMPTE ST 429-5, ST 2067-2). */
final class TextDescriptor {

    private static final String LANGUAGES = "0301010202160000";
    private static final String ENCODING = "0409050000000000";

    private TextDescriptor() {}

    static void read(MetadataSet descriptor, Collecting facts) {
        facts.say(Fact.CODEC, "ttml");
        descriptor.text(LANGUAGES).ifPresent(tags -> facts.say(Fact.LANGUAGE, tags.split(",")[0]));
        descriptor.text(ENCODING).ifPresent(encoding -> facts.say(Fact.ENCODING, encoding));
    }
}
