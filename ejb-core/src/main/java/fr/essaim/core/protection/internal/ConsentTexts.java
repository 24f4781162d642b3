package fr.essaim.core.protection.internal;

import fr.essaim.core.protection.ConsentText;
import fr.essaim.core.shared.FrenchTypography;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The texts that people may agree to. Each version is a file beside this class, {@code
 * consents/KEY-VERSION_LANGUAGE.txt}, whose first line is the title; files of older versions stay,
 * for somebody agreed to them.
 */
@ApplicationScoped
public class ConsentTexts {

  private static final Map<String, Integer> LATEST = new TreeMap<>(Map.of("studies", 1));

  /** The keys of the texts, and their versions of today. */
  public Map<String, Integer> latest() {
    return Map.copyOf(LATEST);
  }

  /**
   * All texts in their versions of today.
   *
   * @param language {@code fr} or {@code en}
   */
  public List<ConsentText> all(String language) {
    return LATEST.entrySet().stream()
        .map(each -> read(each.getKey(), each.getValue(), language).orElseThrow())
        .toList();
  }

  /** One version of a text, if there is one. */
  public Optional<ConsentText> read(String key, int version, String language) {
    String file =
        "/fr/essaim/core/protection/consents/%s-%d_%s.txt".formatted(key, version, language);
    try (InputStream stream = ConsentTexts.class.getResourceAsStream(file)) {
      if (stream == null) {
        return Optional.empty();
      }
      String content = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      if (language.equals("fr")) {
        content = FrenchTypography.set(content);
      }
      int line = content.indexOf('\n');
      return Optional.of(
          new ConsentText(
              key, version, content.substring(0, line), content.substring(line).strip()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
