package fr.essaim.core.mail;

import java.util.UUID;

/** An e-mail stands among those to send, once the transaction that wrote it is committed. */
public record EmailQueued(UUID message) {}
