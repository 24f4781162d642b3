package fr.essaim.web.lists;

/**
 * What a row says when it is opened.
 *
 * @param label the key of what it is about
 * @param value as a {@link Column}'s
 */
public record Detail(String label, Object value) {}
