package fr.essaim.endpoint.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Names and values of a URL's query or of a form; anything but UTF-8 is refused, not repaired. */
final class Form {

  private record Entry(String name, String value) {}

  private final List<Entry> entries = new ArrayList<>();

  /** Reads {@code name=value&…}; nothing when there is no text. */
  static Form parse(String text) {
    Form form = new Form();
    if (text != null) {
      for (String pair : text.split("&", -1)) {
        if (!pair.isEmpty()) {
          int equals = pair.indexOf('=');
          String name = equals < 0 ? pair : pair.substring(0, equals);
          String value = equals < 0 ? "" : pair.substring(equals + 1);
          form.entries.add(new Entry(decode(name), decode(value)));
        }
      }
    }
    return form;
  }

  /** The entries of both. */
  Form and(Form other) {
    Form both = new Form();
    both.entries.addAll(entries);
    both.entries.addAll(other.entries);
    return both;
  }

  List<String> all(String name) {
    return entries.stream().filter(each -> each.name().equals(name)).map(Entry::value).toList();
  }

  boolean has(String name) {
    return entries.stream().anyMatch(each -> each.name().equals(name));
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  /** Text of bytes that must be UTF-8. */
  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notUtf8) {
      throw Problem.of(Condition.ENCODING).raise();
    }
  }

  private static String decode(String encoded) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
    for (int i = 0; i < encoded.length(); i++) {
      char c = encoded.charAt(i);
      if (c == '%') {
        bytes.write(hex(encoded, i + 1) * 16 + hex(encoded, i + 2));
        i += 2;
      } else if (c == '+') {
        bytes.write(' ');
      } else if (c < 0x80) {
        bytes.write(c);
      } else {
        int end = encoded.offsetByCodePoints(i, 1);
        bytes.writeBytes(encoded.substring(i, end).getBytes(StandardCharsets.UTF_8));
        i = end - 1;
      }
    }
    return text(bytes.toByteArray());
  }

  private static int hex(String text, int at) {
    int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
    if (digit < 0) {
      throw Problem.of(Condition.ENCODING).raise();
    }
    return digit;
  }
}
