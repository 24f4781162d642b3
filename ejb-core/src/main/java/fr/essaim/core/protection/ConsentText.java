package fr.essaim.core.protection;

/**
 * A text that people may agree to, in its version of today.
 *
 * @param key what it is about, such as {@code studies}
 * @param version grows by one whenever the text changes; who agreed to an older one is asked again
 * @param title in one line
 * @param text what one agrees to
 */
public record ConsentText(String key, int version, String title, String text) {}
