package fr.essaim.web.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Somebody to invite, as a line says: {@code address; name; role; organisation}, or {@code Name
 * <address>} as mail programs write it. What a line leaves out is empty.
 *
 * @param number of the line, from 1
 * @param text the line itself
 */
public record InvitedLine(
    int number, String text, String email, String name, String role, String organisation) {

  private static final Pattern ADDRESSED =
      Pattern.compile("\\s*\"?([^\"<>]*?)\"?\\s*<([^<>]+)>\\s*");

  /** The lines of a text; empty ones and a heading are left out. */
  static List<InvitedLine> read(String typed) {
    List<InvitedLine> lines = new ArrayList<>();
    int number = 0;
    for (String line : typed.split("\\R")) {
      number++;
      boolean isHeading =
          lines.isEmpty() && !line.contains("@") && line.matches("(?i).*e?-?mail.*");
      if (!line.isBlank() && !isHeading) {
        lines.add(of(number, line));
      }
    }
    return lines;
  }

  private static InvitedLine of(int number, String line) {
    String[] parts = line.split(line.contains(";") ? ";" : line.contains("\t") ? "\t" : ",", -1);
    Matcher addressed = ADDRESSED.matcher(parts[0]);
    if (addressed.matches()) {
      return new InvitedLine(
          number,
          line,
          addressed.group(2).strip(),
          addressed.group(1),
          part(parts, 1),
          part(parts, 2));
    }
    return new InvitedLine(
        number, line, part(parts, 0), part(parts, 1), part(parts, 2), part(parts, 3));
  }

  private static String part(String[] parts, int place) {
    return place < parts.length ? parts[place].strip().replaceAll("^\"|\"$", "") : "";
  }
}
