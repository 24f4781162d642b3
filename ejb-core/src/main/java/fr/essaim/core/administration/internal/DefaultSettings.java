package fr.essaim.core.administration.internal;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;

/**
 * What a setting is where nobody gives it a value, so that the application runs on any server. It
 * is silent under the launcher, which reads the same file: what has no value there was emptied by
 * the operator, and a server takes an empty value for none.
 *
 * <p>In an EAR it is loaded above the WAR, alone, where the server looks for it.
 */
public final class DefaultSettings implements ConfigSource {

  /** How the server calls this source. */
  public static final String NAME = "essaim.properties";

  /** The settings file that came with this version. */
  static final String FILE = "/fr/essaim/core/administration/essaim.properties";

  /** Whatever else a server knows comes first. */
  private static final int LAST = 10;

  private final Map<String, String> values;

  public DefaultSettings() {
    this(System.getenv("ESSAIM_SETTINGS_ORIGINS") != null);
  }

  DefaultSettings(boolean launched) {
    values = launched ? Map.of() : shipped();
  }

  /** Those of the file, and what depends on others: the server puts their values in. */
  private static Map<String, String> shipped() {
    Properties file = new Properties();
    try (Reader reader =
        new InputStreamReader(
            DefaultSettings.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
      file.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    Map<String, String> values = new HashMap<>();
    file.stringPropertyNames().forEach(name -> values.put(name, file.getProperty(name).strip()));
    values.put("essaim.base-uri", "http://localhost:${essaim.port}");
    values.put("essaim.erasures", "${essaim.data-dir}/erasures.jsonl");
    return values;
  }

  @Override
  public Set<String> getPropertyNames() {
    return values.keySet();
  }

  @Override
  public String getValue(String name) {
    return values.get(name);
  }

  @Override
  public String getName() {
    return NAME;
  }

  @Override
  public int getOrdinal() {
    return LAST;
  }
}
