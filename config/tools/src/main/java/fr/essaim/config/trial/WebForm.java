package fr.essaim.config.trial;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A form of a page as a browser would send it: what stands in its fields, and one button. */
public final class WebForm {

  private static final Pattern FORM = Pattern.compile("(?s)<form\\b([^>]*)>(.*?)</form>");
  private static final Pattern FIELD =
      Pattern.compile(
          "(?s)<(input|button)\\b([^>]*)>|<textarea\\b([^>]*)>(.*?)</textarea>"
              + "|<select\\b([^>]*)>(.*?)</select>");
  private static final Pattern CHOSEN =
      Pattern.compile("(?s)<option\\b([^>]*\\bselected\\b[^>]*)>");

  private static final String BOUNDARY = "----a-form-of-essaim";

  private final String action;
  private final boolean hasFiles;
  private final List<Field> fields;

  private WebForm(String action, boolean hasFiles, List<Field> fields) {
    this.action = action;
    this.hasFiles = hasFiles;
    this.fields = List.copyOf(fields);
  }

  private record Field(String name, String value, boolean isButton) {}

  /**
   * Finds a form by a piece of its own tag, such as {@code id="edit"}.
   *
   * @throws IllegalArgumentException when the page has no such form
   */
  public static WebForm in(String html, String tag) {
    Matcher form = FORM.matcher(html);
    while (form.find()) {
      if (form.group(1).contains(tag)) {
        return of(form);
      }
    }
    throw new IllegalArgumentException("no form with %s in:%n%s".formatted(tag, html));
  }

  /**
   * Finds the form that a button sends.
   *
   * @throws IllegalArgumentException when the page has no such button
   */
  public static WebForm sentBy(String html, String button) {
    Matcher form = FORM.matcher(html);
    while (form.find()) {
      WebForm found = of(form);
      if (found.fields.stream()
          .anyMatch(field -> field.isButton() && field.name().equals(button))) {
        return found;
      }
    }
    throw new IllegalArgumentException("no button %s in:%n%s".formatted(button, html));
  }

  private static WebForm of(Matcher form) {
    String tag = form.group(1);
    return new WebForm(
        attribute(tag, "action").orElse(""),
        tag.contains("multipart/form-data"),
        fields(form.group(2)));
  }

  private static List<Field> fields(String html) {
    List<Field> fields = new ArrayList<>();
    Matcher field = FIELD.matcher(html);
    while (field.find()) {
      if (field.group(1) != null) {
        input(field.group(2), field.group(1).equals("button")).ifPresent(fields::add);
      } else if (field.group(3) != null) {
        // A browser leaves out the first line end of a text area.
        String text = unescaped(field.group(4).replaceFirst("^\\r?\\n", ""));
        name(field.group(3)).ifPresent(name -> fields.add(new Field(name, text, false)));
      } else {
        Matcher chosen = CHOSEN.matcher(field.group(6));
        String value = chosen.find() ? attribute(chosen.group(1), "value").orElse("") : "";
        name(field.group(5)).ifPresent(name -> fields.add(new Field(name, value, false)));
      }
    }
    return fields;
  }

  private static Optional<Field> input(String tag, boolean button) {
    String type = attribute(tag, "type").orElse("text");
    boolean choice = type.equals("checkbox") || type.equals("radio");
    if (type.equals("file") || (choice && !tag.contains("checked"))) {
      return Optional.empty();
    }
    return name(tag)
        .map(
            name ->
                new Field(
                    name,
                    attribute(tag, "value").orElse(choice ? "on" : ""),
                    button || type.equals("submit")));
  }

  private static Optional<String> name(String tag) {
    return attribute(tag, "name");
  }

  private static Optional<String> attribute(String tag, String name) {
    Matcher value = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
    return value.find() ? Optional.of(unescaped(value.group(1))) : Optional.empty();
  }

  private static String unescaped(String html) {
    Matcher number = Pattern.compile("&#(\\d+);").matcher(html);
    return number
        .replaceAll(
            match -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1)))))
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u00a0")
        .replace("&amp;", "&");
  }

  /** Where it is sent. */
  public String action() {
    return action;
  }

  /** What stands in a field; empty when it has none of that name. */
  public String value(String name) {
    return fields.stream()
        .filter(field -> field.name().equals(name))
        .map(Field::value)
        .findFirst()
        .orElse("");
  }

  /** The same with something else typed in a field. */
  public WebForm with(String name, String value) {
    return new WebForm(
        action,
        hasFiles,
        fields.stream()
            .map(field -> field.name().equals(name) ? new Field(name, value, false) : field)
            .toList());
  }

  /** As what a browser sends {@link #body}. */
  public String contentType() {
    return hasFiles
        ? "multipart/form-data; boundary=" + BOUNDARY
        : "application/x-www-form-urlencoded";
  }

  /** What a browser sends when this button is pressed; null: when it needs none. */
  public String body(String button) {
    return hasFiles
        ? parts(button) + "--" + BOUNDARY + "--\r\n"
        : sent(button)
            .map(field -> encoded(field.name()) + "=" + encoded(field.value()))
            .collect(Collectors.joining("&"));
  }

  /**
   * What a browser sends before and after the content of a file, when this button is pressed.
   *
   * @param field of the file
   * @param type as the browser declares it
   */
  public String[] around(String button, String field, String name, String type) {
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\nContent-Type: %s\r\n\r\n"
            .formatted(BOUNDARY, field, name, type);
    return new String[] {parts(button) + head, "\r\n--" + BOUNDARY + "--\r\n"};
  }

  private String parts(String button) {
    return sent(button)
        .map(
            field ->
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, field.name(), field.value()))
        .collect(Collectors.joining());
  }

  private Stream<Field> sent(String button) {
    return fields.stream().filter(field -> !field.isButton() || field.name().equals(button));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
