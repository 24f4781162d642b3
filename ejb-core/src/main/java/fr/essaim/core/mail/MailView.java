package fr.essaim.core.mail;

/**
 * An e-mail with what it says.
 *
 * @param text all of it as plain text; null once wiped
 */
public record MailView(MailRow row, String language, String text) {}
