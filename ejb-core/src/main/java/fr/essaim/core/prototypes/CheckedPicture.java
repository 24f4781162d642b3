package fr.essaim.core.prototypes;

/** A picture that {@link FileUploads} painted anew in the two sizes of a {@link Cover}. */
public record CheckedPicture(CheckedFile large, CheckedFile small) {}
