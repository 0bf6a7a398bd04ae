package dev.clearcut.store;
