package fr.essaim.core.prototypes;

/**
 * A photo that {@link FileUploads} looked into and painted anew, as JPEG, in two sizes.
 *
 * @param whole as it is shown alone
 * @param thumbnail as it is shown among others
 */
public record CheckedPhoto(CheckedFile whole, CheckedFile thumbnail) {}
