package fr.essaim.core.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * How the mail stands.
 *
 * @param waiting how many e-mails wait
 * @param oldest since when the first of them does
 * @param trouble how many an administrator must decide on
 * @param lastSentAt when one was sent last
 */
public record MailStatus(
    MailServer server,
    long waiting,
    Optional<Instant> oldest,
    long trouble,
    Optional<Instant> lastSentAt) {}
