package fr.essaim.core.prototypes;

/**
 * A kept file, always to be served as an attachment and never to be interpreted.
 *
 * @param name its name
 * @param mediaType what it is, as checked when it was handed in
 * @param sha256 its digest, in hexadecimal
 * @param content its bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record Download(String name, String mediaType, String sha256, byte[] content) {}
