package fr.essaim.web.reports;

import fr.essaim.web.shell.LocalPath;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a report is about.
 *
 * @param page the path of the page
 * @param type {@code prototype}, {@code organisation}, or null
 * @param key that thing's key, or null
 */
record Subject(String page, String type, String key) {

  private static final Pattern THING =
      Pattern.compile("/(?:doc/|id/)?(prototype|organisation)s?/([a-z0-9-]+)(?:[/.].*)?");

  static Subject of(String page) {
    Matcher matcher = THING.matcher(page);
    return matcher.matches()
        ? new Subject(page, matcher.group(1), matcher.group(2))
        : new Subject(page, null, null);
  }

  /** The path that a link named, if it is one of ours; else the home page. */
  static String pathOf(String named, int longest) {
    return named.length() <= longest ? LocalPath.or(named, "/") : "/";
  }
}
