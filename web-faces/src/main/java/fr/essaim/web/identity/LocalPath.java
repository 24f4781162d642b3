package fr.essaim.web.identity;

import java.util.regex.Pattern;

/** Where to go after signing in: only ever a page of the intranet, never another site. */
final class LocalPath {

  private static final String HOME = "/intranet";
  private static final Pattern INTRANET =
      Pattern.compile("/intranet(/[A-Za-z0-9._~%-]+)*/?(\\?[A-Za-z0-9._~%&=+*-]*)?");

  private LocalPath() {}

  /** The path itself if it is one of the intranet, else the intranet's home. */
  static String orHome(String path) {
    return path != null && INTRANET.matcher(path).matches() && !path.contains("..") ? path : HOME;
  }
}
