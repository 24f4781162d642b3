package fr.essaim.publisher.http;

/**
 * The last segment of an address, taken apart.
 *
 * @param name what is before the first dot
 * @param extension what is behind it; empty when there is no dot
 */
record ExtendedName(String name, String extension) {

  static ExtendedName of(String segment) {
    int dot = segment.indexOf('.');
    return dot < 0
        ? new ExtendedName(segment, "")
        : new ExtendedName(segment.substring(0, dot), segment.substring(dot + 1));
  }

  /** The extension with its dot, or nothing. */
  String suffix() {
    return extension.isEmpty() ? "" : "." + extension;
  }
}
