package fr.essaim.core.administration;

/**
 * A setting as it is in force.
 *
 * @param name such as {@code essaim.mail.host}
 * @param explanation what the settings file says of it, in English
 * @param value null where it has none; of a secret, empty
 * @param secret whether the value is not shown
 * @param origin where the value comes from; null where there is none
 * @param usual whether the value is what the file of this version gives
 */
public record SettingView(
    String name,
    String explanation,
    String value,
    boolean secret,
    SettingOrigin origin,
    boolean usual) {}
