package fr.essaim.core.administration;

import fr.essaim.core.administration.internal.DefaultSettings;
import fr.essaim.core.administration.internal.SettingsFile;
import fr.essaim.core.identity.Access;
import fr.essaim.core.identity.Permission;
import fr.essaim.core.identity.Requires;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.ConfigValue;

/** Where an administrator sees the settings in force, with where each value comes from. */
@Stateless
public class SettingsService {

  /** What is never shown, by its name. */
  private static final Pattern SECRET =
      Pattern.compile("(?i).*(password|secret|token|credential|private|key).*");

  @Inject private Access access;

  /** Every setting of the settings file, in its order. */
  @Requires(Permission.INSTANCE_WATCH)
  public List<SettingsSection> list() {
    access.scope(Permission.INSTANCE_WATCH);
    Config config = ConfigProvider.getConfig();
    Map<String, SettingOrigin> origins =
        config
            .getOptionalValue("essaim.settings.origins", String.class)
            .map(SettingsService::origins)
            .orElseGet(() -> origins(config));
    return SettingsFile.shipped().stream()
        .map(
            section ->
                new SettingsSection(
                    section.key(),
                    section.title(),
                    section.lines().stream()
                        .map(
                            line ->
                                view(
                                    line,
                                    config.getOptionalValue(line.name(), String.class),
                                    origins))
                        .toList()))
        .toList();
  }

  static SettingView view(
      SettingsFile.Line line, Optional<String> given, Map<String, SettingOrigin> origins) {
    boolean secret = SECRET.matcher(line.name()).matches();
    String value = given.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    return new SettingView(
        line.name(),
        line.explanation(),
        value == null || !secret ? value : "",
        secret,
        value == null ? null : origins.getOrDefault(line.name(), SettingOrigin.START),
        value != null && value.equals(line.value()));
  }

  /** What the launcher says of itself: {@code essaim.port=flag,essaim.host=file}. */
  static Map<String, SettingOrigin> origins(String said) {
    Map<String, SettingOrigin> origins = new HashMap<>();
    for (String each : said.split(",")) {
      int equals = each.indexOf('=');
      if (equals > 0) {
        origins.put(
            each.substring(0, equals),
            SettingOrigin.valueOf(each.substring(equals + 1).toUpperCase(Locale.ROOT)));
      }
    }
    return origins;
  }

  /** Without the launcher: what is not worked out comes from the file, or the server has it. */
  private static Map<String, SettingOrigin> origins(Config config) {
    Map<String, SettingOrigin> origins = new HashMap<>();
    SettingsFile.shipped().stream()
        .flatMap(section -> section.lines().stream())
        .forEach(
            line -> {
              ConfigValue given = config.getConfigValue(line.name());
              if (!DefaultSettings.NAME.equals(given.getSourceName())) {
                origins.put(line.name(), SettingOrigin.SERVER);
              } else if (line.value().equals(given.getValue())) {
                origins.put(line.name(), SettingOrigin.FILE);
              }
            });
    return origins;
  }
}
