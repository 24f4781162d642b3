package fr.essaim.web.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;

/** Builds an address with what stands after its question mark; the same list, the same address. */
public final class Address {

  private final StringBuilder text;
  private boolean asks;

  public Address(String path) {
    text = new StringBuilder(path);
  }

  /** Adds a parameter, unless its value is empty. */
  public Address with(String name, String value) {
    if (value != null && !value.isEmpty()) {
      text.append(asks ? '&' : '?')
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
      asks = true;
    }
    return this;
  }

  /** Adds a parameter once for each value, in their order. */
  public Address with(String name, Set<String> values) {
    new TreeSet<>(values).forEach(value -> with(name, value));
    return this;
  }

  /** Adds a page's number, unless it is the first. */
  public Address atPage(String name, int number) {
    return number > 1 ? with(name, Integer.toString(number)) : this;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
