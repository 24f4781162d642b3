package fr.essaim.config.settings;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which values a setting may have.
 *
 * @param allowed what follows "it must be" when one is refused
 * @param allows whether a value, which is never blank, is one of them
 * @param mayBeEmpty whether emptying it says something, where the shipped file has a value
 */
record Kind(String allowed, Predicate<String> allows, boolean mayBeEmpty) {

  static final Kind TEXT = open("text in one line", text -> text.lines().count() == 1);

  static final Kind FLAG = choice("true", "false");

  private static final String NAME = "[\\w-]+(\\.[\\w-]+)*";
  private static final String SITE =
      "https://" + NAME + "(:\\d{1,5})?|http://(localhost|[\\d.]+|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?";

  /** As accounts have it. */
  private static final String ADDRESS =
      "[^\\s@<>(),;:\\\\\"\\[\\]-][^\\s@<>(),;:\\\\\"\\[\\]]*"
          + "@[\\p{L}\\p{N}]([\\p{L}\\p{N}.-]*[\\p{L}\\p{N}])?";

  private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

  private static final Pattern SIZE = Pattern.compile("[1-9]\\d{0,11}[kmgtKMGT]?");

  /** With less nothing of ours starts. */
  private static final long LEAST_HEAP = 64L << 20;

  private static final String OCTET = "(25[0-5]|2[0-4]\\d|1?\\d?\\d)";

  /** As no name can be written; {@code cafe.de} is one. */
  private static final String NUMERIC =
      "%s(\\.%<s){3}|[0-9a-fA-F]*:[0-9a-fA-F.:]*".formatted(OCTET);

  static final Kind BASE =
      matching(
          "a web address without path, query or slash at its end, such as https://essaim.example.org",
          "https?://(" + NAME + "|\\[[0-9a-fA-F:.]+])(:\\d{1,5})?");

  static final Kind SITE_AND_PATH =
      matching(
          "an address such as https://example.org/path (http only for a machine of one's own, by its number)",
          "(" + SITE + ")(/[^\\s?#]*)?");

  static final Kind TILES =
      matching(
          "an address with {z}, {x} and {y}, such as https://tiles.example.org/{z}/{x}/{y}.png",
          "https?://[^/;,\\s]+/[^;,\\s]*\\{z}[^;,\\s]*");

  static final Kind DATABASE =
      matching("like jdbc:postgresql://host:5432/essaim", "jdbc:postgresql:\\S+");

  static final Kind HOST_NAME = matching("the name or the address of a machine", "[\\w.:-]+");

  static final Kind SHORT_NAME =
      matching(
          "a name of at most 60 characters, without < > and quotation marks",
          "[^\\p{Cntrl}<>\"]{1,60}");

  static final Kind EMAIL = matching("an e-mail address", ADDRESS);

  static final Kind SENDER =
      matching("an e-mail address, or Name <address>", "%s|[^<>]*<\\s*%<s\\s*>".formatted(ADDRESS));

  static final Kind NETWORKS =
      listOf(
          ",",
          "addresses or networks separated by commas, such as 10.1.0.0/16, 2001:db8::/32",
          Kind::isNetwork);

  static final Kind SITES =
      listOf(
          ";",
          "sites separated by semicolons, each https and a host (http only for a machine of one's own, by its number)",
          Pattern.compile(SITE).asMatchPredicate());

  static final Kind NAMED_SITES =
      listOf(
          ";",
          "ADDRESS=name separated by semicolons, each address https and a host (http only for a machine of one's own, by its number)",
          Pattern.compile("(" + SITE + ")\\s*=\\s*\\S.*").asMatchPredicate());

  static final Kind EMBLEMS =
      listOf(
          ";",
          "FILE.svg=alternative text (or .png) separated by semicolons, or auto",
          Pattern.compile("auto|[A-Za-z0-9][A-Za-z0-9_-]*\\.(svg|png)\\s*=\\s*\\S.*")
              .asMatchPredicate());

  static final Kind FILES =
      listOf(";", "files that are there, separated by semicolons", isThere(Files::isReadable));

  static final Kind FILE = new Kind("a file that is there", isThere(Files::isReadable), true);

  static final Kind DIRECTORY =
      new Kind("a directory that is there", isThere(Files::isDirectory), true);

  static final Kind PLACE = new Kind("the name of a file or directory", isThere(any -> true), true);

  static final Kind HEAP =
      new Kind(
          "auto or a size as Java's -Xmx has it, such as 1g or 800m: at least 64m, and no more than the memory of this machine",
          value -> value.equals("auto") || isHeap(value),
          false);

  static Kind number(long least, long most) {
    return number("", least, most);
  }

  /**
   * @param unit such as "of seconds "
   */
  static Kind number(String unit, long least, long most) {
    return new Kind(
        "a whole number %sfrom %d to %d".formatted(unit, least, most),
        value -> isWithin(value, least, most),
        false);
  }

  static Kind autoOr(Kind other) {
    return new Kind(
        "auto or " + other.allowed,
        value -> value.equals("auto") || other.allows.test(value),
        false);
  }

  static Kind choice(String... values) {
    List<String> choices = List.of(values);
    String said =
        String.join(", ", choices.subList(0, choices.size() - 1))
            + " or "
            + choices.get(choices.size() - 1);
    return new Kind(said, choices::contains, false);
  }

  private static Kind open(String allowed, Predicate<String> allows) {
    return new Kind(allowed, allows, true);
  }

  private static Kind matching(String allowed, String pattern) {
    return open(allowed, Pattern.compile(pattern).asMatchPredicate());
  }

  private static Kind listOf(String separator, String allowed, Predicate<String> each) {
    return open(
        allowed,
        value ->
            Arrays.stream(value.split(separator))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .allMatch(each));
  }

  private static Predicate<String> isThere(Predicate<Path> kind) {
    return value -> {
      try {
        return kind.test(Path.of(value));
      } catch (InvalidPathException noName) {
        return false;
      }
    };
  }

  private static boolean isHeap(String value) {
    if (!SIZE.matcher(value).matches()) {
      return false;
    }
    long size = Memory.of(value);
    return size >= LEAST_HEAP && size <= Memory.ofMachine();
  }

  /** In the digits that every reader of the setting takes. */
  private static boolean isWithin(String value, long least, long most) {
    if (!DIGITS.matcher(value).matches()) {
      return false;
    }
    long number = Long.parseLong(value);
    return number >= least && number <= most;
  }

  /** Names are not looked up: who is believed must not depend on somebody's name server. */
  private static boolean isNetwork(String value) {
    String[] parts = value.split("/", 2);
    if (!parts[0].matches(NUMERIC)) {
      return false;
    }
    try {
      int bits = Byte.SIZE * InetAddress.getByName(parts[0]).getAddress().length;
      return parts.length == 1 || isWithin(parts[1], 0, bits);
    } catch (UnknownHostException malformed) {
      return false;
    }
  }
}
