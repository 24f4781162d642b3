package fr.essaim.web.shell;

import java.util.regex.Pattern;

/**
 * A path of ours that a request names as the way on or back. Only what every browser reads as a
 * path of this very site passes: browsers drop tabs and line ends, read a backslash as a slash, and
 * take two slashes at the beginning for another site.
 */
public final class LocalPath {

  private static final String HOME = "/intranet";

  /** Segments that are not empty, and a query. */
  private static final Pattern PATH =
      Pattern.compile(
          "/|(/[A-Za-z0-9._~!$&'()*+,;=:@%-]+)+/?(\\?[A-Za-z0-9._~!$'()*+,;=:@%&/-]*)?");

  /** Slashes, backslashes, percent signs and control characters in disguise, and ways up. */
  private static final Pattern DISGUISED =
      Pattern.compile(
          "[^?]*(%(2f|5c|25|[01][0-9a-f]|7f|(?![0-9a-f]{2})).*|/(\\.|%2e){1,2}([/?].*)?)",
          Pattern.CASE_INSENSITIVE);

  private LocalPath() {}

  /** The path itself if it is one of ours, else the other. */
  public static String or(String path, String otherwise) {
    return path != null && PATH.matcher(path).matches() && !DISGUISED.matcher(path).matches()
        ? path
        : otherwise;
  }

  /** The path itself if it is one of the intranet, else the intranet's home. */
  public static String orHome(String path) {
    String own = or(path, HOME);
    return own.equals(HOME) || own.startsWith(HOME + "/") || own.startsWith(HOME + "?")
        ? own
        : HOME;
  }
}
