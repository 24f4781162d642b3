package fr.essaim.web.shell;

/**
 * What needs somebody in a part of administration.
 *
 * @param path of that part, as in its entry of {@link MenuEntry.Part#OVERVIEW}
 * @param sentence what it is, in the language of the answer
 */
public record Need(String path, String sentence) {}
