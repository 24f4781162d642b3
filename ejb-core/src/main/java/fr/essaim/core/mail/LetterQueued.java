package fr.essaim.core.mail;

import java.util.UUID;

/** A letter stands among those to send, once the transaction that wrote it is committed. */
public record LetterQueued(UUID message) {}
