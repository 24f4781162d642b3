package fr.essaim.endpoint.gate;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A query's text, looked at from outside: how long it is, how deep its brackets go, which word it
 * begins with. Strings, IRIs and comments are skipped, so a bracket in a string counts for nothing.
 *
 * <p>This is not a parser and needs no recursion, which is the point: the parser's own recursion is
 * what a deeply nested text would break.
 */
public final class QueryText {

  /** A character by its number, which the parser takes for the character wherever it stands. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");

  private final int bytes;
  private final String text;
  private String form = "";
  private boolean nextWordIsAPrefix;
  private boolean nextIriIsABase;
  private int declarations;
  private int longestIri;
  private int base;
  private int deepest;
  private int depth;
  private int longestRunOfSigns;
  private int signs;
  private int longestRunOfDigits;
  private int assignments;
  private int variables;

  public QueryText(String text) {
    bytes = text.getBytes(StandardCharsets.UTF_8).length;
    this.text =
        ESCAPE
            .matcher(text)
            .replaceAll(
                escape ->
                    Matcher.quoteReplacement(
                        Character.toString(Integer.parseInt(escape.group(1), 16))));
    scan();
    countDigits();
  }

  /** Its length in bytes of UTF-8. */
  public int bytes() {
    return bytes;
  }

  /** The most brackets of any kind that are open at once. */
  public int deepestBracket() {
    return deepest;
  }

  /** The longest run of signs that each nest what follows, such as {@code !!!!}. */
  public int longestRunOfSigns() {
    return longestRunOfSigns;
  }

  /** The longest run of digits, with whatever points are among them, strings included. */
  public int longestRunOfDigits() {
    return longestRunOfDigits;
  }

  /** How many values get a name by {@code AS}. */
  public int assignments() {
    return assignments;
  }

  /** The most characters of an IRI as it is written; those of {@code BASE} count as one. */
  public int longestIri() {
    return Math.max(longestIri, base);
  }

  /** How many prefixes and bases there are. */
  public int declarations() {
    return declarations;
  }

  /** How many times a variable is named. */
  public int variables() {
    return variables;
  }

  /**
   * The word that says what the text asks for, in capitals: the first one after the prologue, or
   * nothing when there is none.
   */
  public String form() {
    return form;
  }

  private void countDigits() {
    int digits = 0;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      digits = c >= '0' && c <= '9' ? digits + 1 : c == '.' ? digits : 0;
      longestRunOfDigits = Math.max(longestRunOfDigits, digits);
    }
  }

  private void scan() {
    int at = 0;
    while (at < text.length()) {
      at = step(at);
    }
  }

  private int step(int at) {
    char c = text.charAt(at);
    if (c == '#') {
      return endOfLine(at);
    }
    if (Character.isWhitespace(c)) {
      return at + 1;
    }
    signs = "!-+^".indexOf(c) >= 0 ? signs + 1 : 0;
    longestRunOfSigns = Math.max(longestRunOfSigns, signs);
    return switch (c) {
      case '"', '\'' -> endOfString(at, c);
      case '<' -> endOfIri(at);
      case '?', '$' -> endOfVariable(at);
      case '(', '{', '[' -> open(at);
      case ')', '}', ']' -> close(at);
      default -> Character.isLetter(c) || c == ':' ? endOfWord(at) : at + 1;
    };
  }

  private int open(int at) {
    depth++;
    deepest = Math.max(deepest, depth);
    return at + 1;
  }

  private int close(int at) {
    depth--;
    return at + 1;
  }

  private int endOfLine(int at) {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return end;
  }

  private int endOfString(int at, char quote) {
    String triple = String.valueOf(quote).repeat(3);
    boolean isLong = text.startsWith(triple, at);
    int end = at + (isLong ? 3 : 1);
    while (end < text.length()) {
      char c = text.charAt(end);
      if (c == '\\') {
        end += 2;
      } else if (isLong ? text.startsWith(triple, end) : c == quote || c == '\n') {
        return end + (isLong ? 3 : 1);
      } else {
        end++;
      }
    }
    return end;
  }

  /** An IRI has no blank in it; without a closing bracket the sign means "less than". */
  private int endOfIri(int at) {
    for (int end = at + 1; end < text.length(); end++) {
      char c = text.charAt(end);
      if (c == '>') {
        longestIri = Math.max(longestIri, end - at);
        base += nextIriIsABase ? end - at : 0;
        nextIriIsABase = false;
        return end + 1;
      }
      if (c <= ' ' || c == '<' || c == '"' || c == '{' || c == '}' || c == '|' || c == '`') {
        break;
      }
    }
    return at + 1;
  }

  /** A question mark can also say that a step of a path is optional. */
  private int endOfVariable(int at) {
    int end = wordEnd(at + 1);
    variables += end > at + 1 ? 1 : 0;
    return end;
  }

  private int wordEnd(int at) {
    int end = at;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int endOfWord(int at) {
    int end = wordEnd(at);
    assignments += end - at == 2 && text.regionMatches(true, at, "AS", 0, 2) ? 1 : 0;
    if (depth == 0 && form.isEmpty()) {
      readPrologue(text.substring(at, end).toUpperCase(Locale.ROOT));
    }
    return end;
  }

  private void readPrologue(String word) {
    if (nextWordIsAPrefix) {
      nextWordIsAPrefix = false;
      return;
    }
    nextWordIsAPrefix = word.equals("PREFIX");
    nextIriIsABase = word.equals("BASE");
    if (nextWordIsAPrefix || nextIriIsABase) {
      declarations++;
    } else {
      form = word;
    }
  }

  private static boolean isWordPart(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
  }
}
