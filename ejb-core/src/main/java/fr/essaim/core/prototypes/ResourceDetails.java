package fr.essaim.core.prototypes;

/**
 * What is said of a resource.
 *
 * @param title at most 200 characters
 * @param licence never null: a resource without licence is not taken
 * @param language the two letters of ISO 639-1
 * @param mediaType such as {@code application/pdf}
 */
public record ResourceDetails(String title, Licence licence, String language, String mediaType) {}
